/// What was answered, by field: canonical text (EDTF dates, place codes, option identifiers, digits). Fields without an
/// answer are absent.
public struct Answers: Sendable, Hashable, Codable {
  var values: [String: String]

  public init(_ values: [String: String] = [:]) {
    self.values = values.filter { !$0.value.isEmpty }
  }

  public subscript(_ field: String) -> String? {
    get { values[field] }
    set { values[field] = newValue.flatMap { $0.isEmpty ? nil : $0 } }
  }

  public var names: Set<String> { Set(values.keys) }
  public var isEmpty: Bool { values.isEmpty }

  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode([String: String].self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(values)
  }
}
