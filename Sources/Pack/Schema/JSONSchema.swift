/// The JSON Schema (draft 2020-12) of a type's YAML, made from the same declarations that decode it, so that editors
/// complete and check what an author writes.
///
/// Each type of a pack stands once, under `$defs`, however often it is used. The text is the same for the same types.
public struct JSONSchema: Sendable, Hashable {
  /// The schema's text, with a line feed at its end.
  public let json: String

  /// `title` is what an editor shows for the file; `id` is the URI under which the schema is published.
  public init<Value: PackDecodable>(of type: Value.Type, title: String, id: String? = nil) {
    json = Self.value(of: type, title: title, id: id).written
  }

  /// The schema before it is written: for whoever puts it into another document.
  package static func value<Value: PackDecodable>(of type: Value.Type, title: String, id: String? = nil) -> JSON {
    var builder = SchemaBuilder()
    let root = builder.schema(of: type) { type.shape }
    var members: [(key: String, value: JSON)] = [("$schema", .text("https://json-schema.org/draft/2020-12/schema"))]
    if let id { members.append(("$id", .text(id))) }
    members.append(("title", .text(title)))
    if case .object(let own) = root { members += own.filter { $0.key != "title" } }
    let definitions = builder.definitions.sorted { $0.key < $1.key }
    if !definitions.isEmpty { members.append(("$defs", .object(definitions))) }
    return .object(members)
  }
}
