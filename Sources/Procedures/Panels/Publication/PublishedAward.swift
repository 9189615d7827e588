/// A prize that an entry won, as it is published.
public struct PublishedAward: Sendable, Hashable, Codable {
  public let entry: String
  public let rank: Int
  /// The title of the rank's prize.
  public let title: String
  /// Entries of one rank share the prizes of the places that they take; a rest of less than a franc each stays with the State.
  public let francs: Int64

  /// The prizes of a ranking's first places.
  static func all(of places: [PublishedPlace], prizes: [PublishedRules.Prize]) -> [PublishedAward] {
    let ranks = Dictionary(grouping: places, by: \.rank)
    return places.compactMap { place in
      guard let prize = prizes.first(where: { $0.rank == place.rank }) else { return nil }
      let equals = ranks[place.rank]?.count ?? 1
      let taken = prizes.filter { (place.rank..<(place.rank + equals)).contains($0.rank) }
      let sum = taken.reduce(Int64(0)) { sum, prize in
        let (total, overflow) = sum.addingReportingOverflow(prize.francs)
        return overflow ? sum : total
      }
      return PublishedAward(entry: place.entry, rank: place.rank, title: prize.title, francs: sum / Int64(equals))
    }
  }
}
