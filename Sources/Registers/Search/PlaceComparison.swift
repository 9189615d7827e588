import Territory
import Vocabulary

/// How far a record's place is the one that was asked for.
struct PlaceComparison: Sendable {
  /// 0 to 1.
  let score: Double
  let reason: MatchReason

  init(asked: PlaceCode, found: PlaceCode, gazetteer: Gazetteer) {
    if asked == found {
      (score, reason) = (1, .samePlace)
      return
    }
    let mine = gazetteer.chain(from: asked, on: .latest)
    let theirs = gazetteer.chain(from: found, on: .latest)
    let isWithin = Self.holds(mine, found) || Self.holds(theirs, asked)
    let shared = mine.first { place in theirs.contains { $0.code == place.code } }
    if isWithin {
      (score, reason) = (0.9, .placeWithin)
    } else if let shared, Self.neighbourhoods.contains(shared.kind) {
      (score, reason) = (0.5, .placeNearby)
    } else {
      (score, reason) = (0, .placeDiffers)
    }
  }

  /// Whether a chain passes through a place; that both lie in one country says nothing.
  private static func holds(_ chain: [Place], _ code: PlaceCode) -> Bool {
    chain.contains { $0.code == code && $0.kind != .country }
  }

  private static let neighbourhoods: Set<PlaceKind> = [
    .district, .province, .cercle, .department, .arrondissement, .commune,
  ]
}
