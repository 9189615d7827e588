public import Pack
public import Vocabulary

/// How long the office has to answer.
public struct Delay: Sendable, PackDecodable {
  public let workingDays: Int
  public let label: LocalizedText
  public let source: FactSource

  public static let shape = Shape<Delay>.checkedObject(
    "How long the office has to answer",
    .required("working_days", "Days of the working calendar"),
    .required("label", "The delay in words"),
    FactSource.keys
  ) { object, days, label, source in
    if days < 0 {
      object.fault("an answer cannot be due before the request", fix: "write 0 or more days", at: "working_days")
    }
    return Delay(workingDays: days, label: label, source: source)
  }
}
