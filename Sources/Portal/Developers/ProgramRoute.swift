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
