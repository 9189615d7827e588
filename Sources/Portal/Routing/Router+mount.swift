import HTTPTypes
import Hummingbird

extension Router where Context == PortalContext {
  /// Answers every route of a table.
  ///
  /// Before `answer` is asked, the path is read into a route, the visitor's standing is held against the route's
  /// admission, and a form is read within its limits and its token checked: no answer can forget any of it.
  /// - Parameter answer: A switch over all routes of the table.
  func mount<Table: RouteTable>(
    _ table: Table.Type, on site: Site, _ answer: @escaping @Sendable (Table, Call) async throws -> Response
  ) {
    for name in Table.Name.allCases {
      let entry = Table.map.entry(name)
      for method in entry.methods {
        on(RouterPath(entry.pattern), method: method) { request, context in
          let gate = Gate(entry: entry, site: site)
          let route = try gate.route(request, context)
          if let elsewhere = try gate.admit(request, context) { return elsewhere }
          return try await answer(route, gate.call(request, context))
        }
      }
    }
  }
}
