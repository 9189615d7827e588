/// What one juror found of one entry: a mark for each criterion of the rubric.
public struct ScoreSheet: Hashable, Sendable {
  public let review: Review
  public let marks: [String: Int]

  public init(_ review: Review, marks: [String: Int]) {
    self.review = review
    self.marks = marks
  }
}
