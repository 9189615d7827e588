import Country
import Pack
import Validation

/// The JSON Schema of a file of a country pack, or of the report of a validation: `procedure.json`.
struct SchemaFile: PathValue, Hashable {
  let name: String

  private static let ending = ".json"

  /// Every schema there is, by name.
  static let texts = Dictionary(
    (Country.schemas + [("verification-report", MachineReport.schema)]).map { ($0.0, $0.1.json) }
  ) { first, _ in first }

  init?(segment: String) {
    guard segment.hasSuffix(Self.ending) else { return nil }
    let name = String(segment.dropLast(Self.ending.utf8.count))
    guard Self.texts[name] != nil else { return nil }
    self.name = name
  }

  init(known name: String) { self.name = name }

  var segment: String { name + Self.ending }

  static var sample: SchemaFile { SchemaFile(known: "procedure") }
}
