/// What a demonstration shows besides.
enum DemoRoute: RouteTable {
  case phone

  enum Name: Int, CaseIterable {
    case phone
  }

  static let map = RouteMap<DemoRoute>()

  static func entry(_ name: Name) -> RouteEntry<DemoRoute> {
    switch name {
    case .phone: .page("/demo/phone", .demonstration) { .phone }
    }
  }

  var place: RoutePlace<DemoRoute> {
    switch self {
    case .phone: RoutePlace(.phone)
    }
  }
}
