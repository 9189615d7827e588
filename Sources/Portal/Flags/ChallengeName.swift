import Week

/// A challenge in a path: `loi-donnees`.
struct ChallengeName: PathValue, Hashable {
  let id: ChallengeID

  init?(segment: String) {
    guard let id = ChallengeID(checked: segment) else { return nil }
    self.id = id
  }

  init(_ id: ChallengeID) { self.id = id }

  var segment: String { id.text }

  static var sample: ChallengeName { ChallengeName(ChallengeID("loi-donnees")) }
}
