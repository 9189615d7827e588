import Territory
import Vocabulary

/// A commune in which people are born: its centre, its court, and who lives there.
struct Town: Sendable {
  let code: PlaceCode
  let name: String
  let centre: OfficeCode
  let court: String
  let size: Double
  let peoples: Weighted<Int>

  /// Acts that its centre can number in a day, a little more than four births a year on a hundred people.
  var actsADay: Int { max(2, Int((size * 0.12).rounded(.up))) }

  /// The communes of today that have a centre of civil status, the order being that of the gazetteer.
  static func all(_ lists: PeopleLists, gazetteer: Gazetteer, offices: [Office], on day: Day) -> [Town] {
    let standing = offices.filter { $0.period.contains(day) }
    let centres = byPlace(standing.filter { $0.kind == .civilStatus })
    let courts = byPlace(standing.filter { $0.kind == .court })
    let anyCourt = standing.first { $0.kind == .court }?.name ?? ""
    return gazetteer.places.compactMap { place in
      guard place.kind == .commune, place.period.contains(day), let centre = centres[place.code] else { return nil }
      let holders = gazetteer.chain(from: place.code, on: day).map(\.code)
      let court = holders.lazy.compactMap { courts[$0]?.name }.first ?? anyCourt
      let weights = lists.peoples.enumerated().map { number, people in
        let isHome = people.homes.contains { home in holders.contains { $0.rawValue == home } }
        return (item: number, weight: people.weight * (isHome ? 10 : 1))
      }
      guard let peoples = Weighted(weights) else { return nil }
      return Town(
        code: place.code, name: place.name, centre: centre.code, court: court,
        size: lists.towns[place.code.rawValue] ?? lists.otherTowns, peoples: peoples)
    }
  }

  private static func byPlace(_ offices: [Office]) -> [PlaceCode: Office] {
    var found: [PlaceCode: Office] = [:]
    for office in offices {
      for place in office.serves where found[place] == nil { found[place] = office }
    }
    return found
  }
}
