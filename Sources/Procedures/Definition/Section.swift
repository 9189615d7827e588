public import Pack
import Territory
public import Vocabulary

/// A part of the procedure's public description.
public struct Section: Sendable, PackDecodable {
  public let title: LocalizedText
  public let text: LocalizedText
  /// Absent where the text states no fact.
  public let source: FactSource?

  public static let shape = Shape<Section>.checkedObject(
    "a part of the description",
    .required("title", "its heading"),
    .required("text", "what the citizen needs to know"),
    .optional("source", "the mark of the fact's source", .text),
    .optional("date", "the day on which the source was read", .day),
    .optional("status", "how far the fact can be relied on", .of(Provenance.Status.self))
  ) { object, title, text, source, date, status in
    var fact: FactSource?
    if let source, let date, let status {
      fact = FactSource(provenance: Provenance(source: source, status: status), date: date)
    } else if source != nil || date != nil || status != nil {
      object.fault("a source without its date and status", fix: "write source, date and status together")
    }
    return Section(title: title, text: text, source: fact)
  }
}
