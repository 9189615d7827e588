public import Vocabulary

/// The places of a State and the countries of the world that its people are born in, with their history.
///
/// Immutable and indexed once; every lookup is by dictionary or binary search. A code that the gazetteer does not hold gives
/// nil or nothing, never a trap.
public struct Gazetteer: Sendable {
  /// The State whose counter this is; every other country is « l'étranger ».
  public let home: StateCode
  /// All versions of all places, by code and then by time.
  public let places: [Place]

  private let versions: [PlaceCode: Range<Int>]
  private let childCodes: [PlaceCode: [PlaceCode]]
  private let predecessorCodes: [PlaceCode: [PlaceCode]]
  let index: PlaceIndex

  public init(home: StateCode, places: [Place]) {
    let sorted = places.sorted {
      ($0.code.rawValue, $0.period.first ?? .earliest) < ($1.code.rawValue, $1.period.first ?? .earliest)
    }
    var versions: [PlaceCode: Range<Int>] = [:]
    var children: [PlaceCode: [PlaceCode]] = [:]
    var predecessors: [PlaceCode: [PlaceCode]] = [:]
    for (position, place) in sorted.enumerated() {
      versions[place.code] = (versions[place.code]?.lowerBound ?? position)..<(position + 1)
      if let parent = place.parent, children[parent]?.last != place.code {
        children[parent, default: []].append(place.code)
      }
      for successor in place.successors { predecessors[successor, default: []].append(place.code) }
    }
    self.home = home
    self.places = sorted
    self.versions = versions
    childCodes = children
    predecessorCodes = predecessors
    index = PlaceIndex(sorted)
  }

  /// All versions of a place, the oldest first.
  public func versions(of code: PlaceCode) -> ArraySlice<Place> {
    places[versions[code] ?? 0..<0]
  }

  /// The latest version of a place, whether it still exists or not.
  public subscript(code: PlaceCode) -> Place? {
    versions(of: code).last
  }

  /// The version of a place that was valid on a day; nil when it did not exist then.
  public func place(_ code: PlaceCode, on day: Day) -> Place? {
    versions(of: code).last { $0.period.contains(day) }
  }

  /// The places that lay directly in another on a day, by name.
  public func children(of code: PlaceCode, on day: Day) -> [Place] {
    (childCodes[code] ?? []).compactMap { place($0, on: day) }.filter { $0.parent == code }
      .sorted { (Folding.key($0.name), $0.code) < (Folding.key($1.name), $1.code) }
  }

  /// The place itself and all that hold it, the narrowest first, as they were on a day; a holder that did not exist that
  /// day stands in its latest version. Stops at a place that holds itself.
  public func chain(from code: PlaceCode, on day: Day) -> [Place] {
    var chain: [Place] = []
    var next: PlaceCode? = code
    while let code = next, let place = place(code, on: day) ?? self[code], !chain.contains(where: { $0.code == code }) {
      chain.append(place)
      next = place.parent
    }
    return chain
  }

  /// « Commune III, Bamako »: the names from a place outwards, without the home country, a repeated name once.
  public func path(of code: PlaceCode, on day: Day) -> String {
    var names: [String] = []
    for place in chain(from: code, on: day) where place.code.rawValue != home.rawValue || names.isEmpty {
      if names.last != place.name { names.append(place.name) }
    }
    return names.joined(separator: ", ")
  }

  /// Whether a place lies in another country than the home State.
  public func isAbroad(_ code: PlaceCode) -> Bool {
    code.country != home.rawValue
  }
}

extension Gazetteer {
  /// The places that stand for a place on a day: itself while it exists, else its successors, and theirs. Empty when it was
  /// dissolved without successor, is unknown, or had not been made yet.
  public func standing(for code: PlaceCode, on day: Day) -> [Place] {
    var found: [Place] = []
    var seen: Set<PlaceCode> = []
    var waiting = [code]
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted else { continue }
      if let place = place(next, on: day) {
        if !found.contains(place) { found.append(place) }
      } else if let last = versions(of: next).last(where: { $0.period.isBefore(day) }) {
        waiting.append(contentsOf: last.successors.reversed())
      }
    }
    return found
  }

  /// The places that a place directly replaced.
  public func predecessors(of code: PlaceCode) -> [Place] {
    (predecessorCodes[code] ?? []).compactMap { self[$0] }
  }
}
