/// What one juror found of one entry: a mark for each criterion of the rubric.
public struct ScoreSheet: Hashable, Sendable {
  public let review: JuryReview
  public let marks: [String: Int]

  public init(_ review: JuryReview, marks: [String: Int]) {
    self.review = review
    self.marks = marks
  }
}
