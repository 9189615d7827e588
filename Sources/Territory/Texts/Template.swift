/// A text with placeholders: « Bonjour {name} ». `{{` and `}}` stand for the braces themselves.
public struct Template: Sendable, Hashable {
  enum Segment: Sendable, Hashable {
    case text(String)
    case placeholder(String)
  }

  let segments: [Segment]

  /// The names of the placeholders, each once, in their order.
  public var placeholders: [String] {
    var names: [String] = []
    for case .placeholder(let name) in segments where !names.contains(name) { names.append(name) }
    return names
  }

  public init(parsing source: String) throws(TemplateError) {
    var reader = TemplateReader(source)
    segments = try reader.read()
  }

  /// The text with its placeholders filled; one without a value stays as it is written, so that it shows.
  public func filled(with values: [String: String] = [:]) -> String {
    var text = ""
    for segment in segments {
      switch segment {
      case .text(let literal): text += literal
      case .placeholder(let name): text += values[name] ?? "{\(name)}"
      }
    }
    return text
  }
}
