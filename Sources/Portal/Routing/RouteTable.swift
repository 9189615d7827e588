/// The routes of one audience, as an enum with a case for each place one can go.
///
/// Two switches say all there is to say, and the compiler sees to it that no case is missing from either: ``entry(_:)``
/// from a name to its path, use and admission, and ``place`` from a route back to its name and values. Links are made
/// from the second, the server is built from the first, and a third switch, in the desk that answers, is exhaustive too.
/// The tests walk ``RouteMap/listings``, which holds every name there is.
protocol RouteTable: Hashable, Sendable {
  /// The routes without their values: the rows of the table, numbered from 0.
  associatedtype Name: CaseIterable & Hashable & Sendable & RawRepresentable<Int>

  static func entry(_ name: Name) -> RouteEntry<Self>

  /// Made once from ``entry(_:)``: `static let map = RouteMap<Self>()`.
  static var map: RouteMap<Self> { get }

  var place: RoutePlace<Self> { get }
}

extension RouteTable {
  /// Where a page points to get here.
  var link: Link { Self.map.link(to: place) }
}

/// A route's name and the values of its path.
struct RoutePlace<Table: RouteTable> {
  let name: Table.Name
  let segments: [String]

  init<each Value: PathValue>(_ name: Table.Name, _ values: repeat each Value) {
    self.name = name
    var segments: [String] = []
    repeat segments.append((each values).segment)
    self.segments = segments
  }
}
