/// A text of a layout with the values of the act in braces: `Acte n° {act_number}`. A brace itself is written twice.
public struct Template: Sendable, Hashable {
  public enum Part: Sendable, Hashable {
    case text(String)
    case value(Placeholder)
  }

  public let parts: [Part]

  public init(parts: [Part]) { self.parts = parts }

  /// The same text in every act.
  public init(_ text: String) { parts = text.isEmpty ? [] : [.text(text)] }

  public var placeholders: [Placeholder] {
    parts.compactMap { if case .value(let placeholder) = $0 { placeholder } else { nil } }
  }

  /// The whole text where no value of the act enters it.
  var fixedText: String? {
    switch parts.count {
    case 0: ""
    case 1: if case .text(let text) = parts[0] { text } else { nil }
    default: nil
    }
  }
}
