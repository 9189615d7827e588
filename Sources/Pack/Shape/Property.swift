/// What a schema says of one key.
struct Property: Sendable {
  let name: String
  let about: String
  let isRequired: Bool
  let standard: JSON?
  let schema: @Sendable (inout SchemaBuilder) -> JSON

  init(
    _ name: String, _ about: String, isRequired: Bool, default standard: JSON? = nil,
    _ schema: @escaping @Sendable (inout SchemaBuilder) -> JSON
  ) {
    self.name = name
    self.about = about
    self.isRequired = isRequired
    self.standard = standard
    self.schema = schema
  }

  func described(_ builder: inout SchemaBuilder) -> JSON {
    let own = schema(&builder).with("description", .text(about))
    return standard.map { own.with("default", $0) } ?? own
  }
}
