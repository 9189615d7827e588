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
