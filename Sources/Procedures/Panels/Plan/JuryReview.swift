/// That one juror has to judge one entry.
public struct JuryReview: Hashable, Sendable, Comparable {
  public let juror: JurorID
  public let entry: EntryID

  public init(_ juror: JurorID, of entry: EntryID) {
    self.juror = juror
    self.entry = entry
  }

  public static func < (left: JuryReview, right: JuryReview) -> Bool {
    (left.entry, left.juror) < (right.entry, right.juror)
  }
}
