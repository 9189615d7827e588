import Pack

/// The schemas of answers, gathered under `components` of an ``OpenAPI``: each type stands there once.
struct AnswerSchemas {
  private static let place = "#/components/schemas/"
  private static let ownPlace = "#/$defs/"

  private var definitions: [String: JSON] = [:]

  var components: JSON { .object(definitions.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }) }

  /// Nil where an answer is no JSON of our own making.
  mutating func schema(of address: MachineAddress) -> JSON? {
    switch address {
    case .catalogue: schema(of: CatalogueAnswer.self)
    case .procedure: schema(of: ProcedureAnswer.self)
    case .verify: schema(of: VerificationAnswer.self)
    default: nil
    }
  }

  mutating func schema<Answer: PackDecodable>(of type: Answer.Type) -> JSON {
    guard case .object(let members) = JSONSchema.value(of: type, title: "") else { return .object([]) }
    for (key, value) in members where key == "$defs" {
      guard case .object(let all) = value else { continue }
      for (name, definition) in all { definitions[name] = Self.moved(definition) }
    }
    return Self.moved(.object(members.filter { !["$schema", "$defs", "title"].contains($0.key) }))
  }

  /// With references to where the definitions stand now.
  private static func moved(_ json: JSON) -> JSON {
    switch json {
    case .text(let text) where text.hasPrefix(ownPlace): .text(place + text.dropFirst(ownPlace.utf8.count))
    case .list(let items): .list(items.map(moved))
    case .object(let members): .object(members.map { ($0.key, moved($0.value)) })
    case .text, .whole, .decimal, .truth: json
    }
  }
}
