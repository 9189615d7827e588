/// A juror's sheet for an entry, while it is filled in and as it was handed in.
public struct SheetDraft: Sendable, Hashable {
  /// By criterion. A draft may leave some out.
  public let marks: [String: Int]
  /// For the applicant, who reads it without the juror's name once the ranking is published.
  public let remark: String
  /// Hands it in: nothing is changed after.
  public let isFinal: Bool

  public init(marks: [String: Int], remark: String, isFinal: Bool) {
    self.marks = marks
    self.remark = remark
    self.isFinal = isFinal
  }
}
