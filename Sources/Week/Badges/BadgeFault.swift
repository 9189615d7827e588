/// Why a badge opens no door.
public enum BadgeFault: Error, Hashable, Sendable {
  /// A QR code of something else, or one that was read badly.
  case notABadge
  /// It was not signed by the key of this edition.
  case forged
  /// It was made for the edition of another year.
  case otherEdition(UInt16)
  /// All its days are over.
  case expired
  /// It opens on these other days.
  case notToday([Int])
}
