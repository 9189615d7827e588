import HTTPTypes

/// The rows of a ``RouteTable``, read once.
struct RouteMap<Table: RouteTable>: Sendable {
  private struct Row: Sendable {
    let entry: RouteEntry<Table>
    /// The segments of the template; nil where a value stands.
    let pattern: [String?]
  }

  /// In the order of the names' numbers.
  private let rows: [Row]

  init() {
    rows = Table.Name.allCases.map(Table.entry).map { entry in
      Row(entry: entry, pattern: entry.template.split(separator: "/").map { $0.first == ":" ? nil : String($0) })
    }
  }

  func entry(_ name: Table.Name) -> RouteEntry<Table> { rows[name.rawValue].entry }

  func link(to place: RoutePlace<Table>) -> Link {
    var values = place.segments[...]
    return Link(segments: rows[place.name.rawValue].pattern.map { $0 ?? values.popFirst() ?? "" })
  }

  /// Every route there is, for the tests of access and for the manual.
  var listings: [RouteListing] {
    Table.Name.allCases.map { name in
      let entry = entry(name)
      return RouteListing(
        table: "\(Table.self)", name: "\(name)", methods: entry.methods.map(\.rawValue), template: entry.template,
        admission: entry.admission, places: entry.places, sample: entry.sample())
    }
  }
}

/// A route as a test sees it.
struct RouteListing: Hashable, Sendable, CustomStringConvertible {
  let table: String
  let name: String
  let methods: [String]
  let template: String
  let admission: Admission
  /// The names of the path's places: "dossier", "piece".
  let places: [String]
  /// A value of the right form for each place.
  let sample: [String]

  var description: String { "\(methods.joined(separator: "|")) \(template)" }

  /// A path with these values in its places, and a sample in the others.
  func path(_ values: [String: String] = [:]) -> String {
    var filled = zip(places, sample).map { values[$0] ?? $1 }[...]
    let segments = template.split(separator: "/").map { $0.first == ":" ? filled.popFirst() ?? "" : String($0) }
    return "/" + segments.joined(separator: "/")
  }
}

/// The whole site.
enum SiteMap {
  static var listings: [RouteListing] {
    PublicRoute.map.listings + CitizenRoute.map.listings + AgentRoute.map.listings + OperatorRoute.map.listings
      + DemoRoute.map.listings + AuthorityRoute.map.listings + WeekRoute.map.listings + BadgeRoute.map.listings
      + MeetingRoute.map.listings + DeveloperRoute.map.listings + ProgramRoute.map.listings + FlagRoute.map.listings
      + ContestRoute.map.listings + SignatureRoute.map.listings
      + IdentificationRoute.map.listings + CSCRoute.map.listings
  }
}
