/// What civil servants do for the signatures of citizens: see who somebody is, approve, refuse.
enum IdentificationRoute: RouteTable {
  case find
  case request(Handle)
  case refuse(Handle)

  enum Name: Int, CaseIterable {
    case find, request, refuse
  }

  static let map = RouteMap<IdentificationRoute>()

  static func entry(_ name: Name) -> RouteEntry<IdentificationRoute> {
    switch name {
    case .find: .form("/agents/signatures", .agent) { .find }
    case .request: .form("/agents/signatures/:demande", .agent, IdentificationRoute.request)
    case .refuse: .action("/agents/signatures/:demande/refus", .agent, IdentificationRoute.refuse)
    }
  }

  var place: RoutePlace<IdentificationRoute> {
    switch self {
    case .find: RoutePlace(.find)
    case .request(let request): RoutePlace(.request, request)
    case .refuse(let request): RoutePlace(.refuse, request)
    }
  }
}
