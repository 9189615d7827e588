public import Vocabulary

/// The request as the citizen sent it.
public struct Submission: Sendable, Hashable, Codable {
  public let answers: Answers
  /// Identifiers of the attached pieces, by the piece that each one stands for.
  public let attachments: [String: String]
  /// Code of the competent office.
  public let office: String
  /// The fee that was due on the day of submission.
  public let fee: Money
  /// The day by which the office answers, on its working calendar.
  public let deadline: Day

  public init(answers: Answers, attachments: [String: String], office: String, fee: Money, deadline: Day) {
    self.answers = answers
    self.attachments = attachments
    self.office = office
    self.fee = fee
    self.deadline = deadline
  }
}
