/// Why a share of a passphrase, or a set of them, cannot be used. Never carries a part of one.
public enum ShareFault: Error, Sendable, Hashable {
  /// Fewer than 2 needed, more needed than there are, or more than 16.
  case badQuorum(needed: Int, of: Int)

  /// A share has 18 groups of 5 characters.
  case wrongLength(characters: Int)
  /// A character outside of the alphabet, in the group of this number (from 1).
  case foreignCharacter(group: Int)
  /// The group of this number (from 1) was mistyped, or stands at another's place.
  case mistypedGroup(Int)
  /// The groups are right each, and do not belong together.
  case damaged
  /// A share in a format that this version does not know.
  case unsupportedFormat(UInt8)

  /// Shares of different splits.
  case otherCeremony(number: Int)
  /// The same share twice.
  case repeated(number: Int)
  case tooFew(given: Int, needed: Int)
  /// The share that was read back is not the one that was given out.
  case notAsGiven(number: Int)
}
