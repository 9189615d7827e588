public import Pack
public import Vocabulary

/// How long the office has to answer.
public struct Delay: Sendable, PackDecodable {
  public let workingDays: Int
  public let label: LocalizedText
  public let source: FactSource

  public static let shape = Shape<Delay>.object(
    "How long the office has to answer",
    .required("working_days", "Days of the working calendar"),
    .required("label", "The delay in words"),
    FactSource.keys
  ) { days, label, source in
    Delay(workingDays: days, label: label, source: source)
  }
}
