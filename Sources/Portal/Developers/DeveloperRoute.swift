import Country
import Pack
import Validation

/// What developers need: the addresses that programs may ask, their description, and the keys of programs.
enum DeveloperRoute: RouteTable {
  case home
  case description
  case schema(SchemaFile)
  case keys
  case endKey(Handle)

  enum Name: Int, CaseIterable {
    case home, description, schema, keys, endKey
  }

  static let map = RouteMap<DeveloperRoute>()

  static func entry(_ name: Name) -> RouteEntry<DeveloperRoute> {
    switch name {
    case .home: .page("/developpeurs", .everyone) { .home }
    case .description: .page("/developpeurs/openapi.json", .everyone) { .description }
    case .schema: .page("/developpeurs/schemas/:schema", .everyone, DeveloperRoute.schema)
    case .keys: .form("/developpeurs/cles", .citizen) { .keys }
    case .endKey: .action("/developpeurs/cles/:cle/retrait", .citizen, DeveloperRoute.endKey)
    }
  }

  var place: RoutePlace<DeveloperRoute> {
    switch self {
    case .home: RoutePlace(.home)
    case .description: RoutePlace(.description)
    case .schema(let file): RoutePlace(.schema, file)
    case .keys: RoutePlace(.keys)
    case .endKey(let key): RoutePlace(.endKey, key)
    }
  }
}

/// What a program asks with its key. Nothing of it is anybody's, and nothing is changed by it.
enum ProgramRoute: RouteTable {
  case catalogue
  case procedure(Slug)
  case verify

  enum Name: Int, CaseIterable {
    case catalogue, procedure, verify
  }

  static let map = RouteMap<ProgramRoute>()

  /// Where all of them stand.
  static let base = "/api/v1"

  static func entry(_ name: Name) -> RouteEntry<ProgramRoute> {
    switch name {
    case .catalogue: .call("\(base)/catalogue", .bearer) { .catalogue }
    case .procedure: .call("\(base)/demarches/:demarche", .bearer, ProgramRoute.procedure)
    case .verify: .call("\(base)/verifier", .bearer) { .verify }
    }
  }

  var place: RoutePlace<ProgramRoute> {
    switch self {
    case .catalogue: RoutePlace(.catalogue)
    case .procedure(let procedure): RoutePlace(.procedure, procedure)
    case .verify: RoutePlace(.verify)
    }
  }
}

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
