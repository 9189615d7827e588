/// A value of JSON (RFC 8259), with its numbers as they were written.
package indirect enum JSONValue: Sendable, Hashable {
  case null
  case boolean(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// Values inside of one another.
  package static let deepest = 32
  package static let mostValues = 1 << 16

  /// Reads one value with nothing but space around it. Throws ``JSONFault``.
  package static func parse(_ bytes: [UInt8]) throws(JSONFault) -> JSONValue {
    var parser = JSONParser(bytes)
    return try parser.document()
  }

  package subscript(_ name: String) -> JSONValue? { members?[name] }

  package var members: [String: JSONValue]? {
    if case .object(let members) = self { members } else { nil }
  }

  package var elements: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  package var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  package var boolean: Bool? {
    if case .boolean(let value) = self { value } else { nil }
  }

  /// A number without a fraction.
  package var integer: Int? {
    if case .number(let text) = self { Int(text) } else { nil }
  }

  /// All elements of an array, if each is a string.
  package var texts: [String]? {
    guard let elements else { return nil }
    let texts = elements.compactMap(\.text)
    return texts.count == elements.count ? texts : nil
  }
}
