/// What a change may say of a recommendation. An empty text takes away what stood there.
public enum RecommendationField: Sendable, Hashable {
  case owner
  /// `2026-12-31`
  case due
  /// One of ``RecommendationState``.
  case state
  /// One more: a sentence, then a day and an address where there are any, between `|`.
  case evidence
  /// A figure of an indicator.
  case baseline(String)
  case target(String)
  /// One more reading of an indicator: `2026-06-30=12.5`.
  case reading(String)
}

extension RecommendationField {
  /// The indicator of which it says something.
  var indicator: String? {
    switch self {
    case .baseline(let id), .target(let id), .reading(let id): id
    case .owner, .due, .state, .evidence: nil
    }
  }
}

extension RecommendationField: RawRepresentable {
  /// `owner`, `target.procedures-online`
  public var rawValue: String {
    switch self {
    case .owner: "owner"
    case .due: "due"
    case .state: "state"
    case .evidence: "evidence"
    case .baseline(let indicator): "baseline.\(indicator)"
    case .target(let indicator): "target.\(indicator)"
    case .reading(let indicator): "reading.\(indicator)"
    }
  }

  public init?(rawValue: String) {
    let parts = rawValue.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    switch (parts.first, parts.count) {
    case ("owner", 1): self = .owner
    case ("due", 1): self = .due
    case ("state", 1): self = .state
    case ("evidence", 1): self = .evidence
    case ("baseline", 2): self = .baseline(parts[1])
    case ("target", 2): self = .target(parts[1])
    case ("reading", 2): self = .reading(parts[1])
    default: return nil
    }
  }
}
