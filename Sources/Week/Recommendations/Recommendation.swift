public import Pack
public import Territory
public import Vocabulary

/// What an edition asked the States to do.
public struct Recommendation: Sendable, Hashable {
  public let id: RecommendationID
  public let text: LocalizedText
  /// What it is asked of; more than one where it is asked of the confederation.
  public let states: [StateCode]
  public let provenance: Provenance
  /// Recommendations of earlier editions that ask for something near it; the pairing is this platform's.
  public let follows: [RecommendationID]
  /// Who answers for it; nil until it is published.
  public internal(set) var owner: String?
  public internal(set) var due: Day?
  public internal(set) var state: RecommendationState
  public internal(set) var indicators: [Indicator]
  public internal(set) var evidence: [Evidence]
}

extension Recommendation: PackDecodable {
  private struct Naming {
    let id: RecommendationID
    let text: LocalizedText
    let states: [StateCode]
    let follows: [RecommendationID]
  }

  private struct Standing {
    let owner: String?
    let due: Day?
    let state: RecommendationState
  }

  public static let shape = Shape<Recommendation>.object(
    "a recommendation", naming, standing,
    .defaulted("indicators", [], "what shows how far it is"),
    .defaulted("evidence", [], "what happened and can be checked"), .provenance
  ) { naming, standing, indicators, evidence, provenance in
    Recommendation(
      id: naming.id, text: naming.text, states: naming.states, provenance: provenance, follows: naming.follows,
      owner: standing.owner, due: standing.due, state: standing.state, indicators: indicators, evidence: evidence)
  }

  private static let naming = Key<Naming>.group(
    .required("id", "its number"), .required("text", "what is asked, as it was read out"),
    .required("countries", "ML, BF, NE", .nonEmptyList(of: .oneOf(StateCode.allCases.map { ($0.rawValue, $0) }))),
    .defaulted("follows", [], "recommendations of earlier editions that ask for something near it")
  ) { Naming(id: $0, text: $1, states: $2, follows: $3) }

  private static let standing = Key<Standing>.group(
    .optional("owner", "who answers for it; absent until it is published", .text("a name", length: 1...200)),
    .optional("due", "the day by which it is to be done; absent until it is published", .day),
    .defaulted("state", RecommendationState.adopted, "how far it is said to be")
  ) { Standing(owner: $0, due: $1, state: $2) }
}

/// The file `recommendations.yaml`.
public struct RecommendationsFile: Sendable, PackDecodable {
  let recommendations: [Located<Recommendation>]

  public static let shape = Shape<RecommendationsFile>.object(
    "the recommendations of an edition (recommendations.yaml)",
    .required("recommendations", "one entry for each", .list(of: Shape<Recommendation>.declared.located))
  ) { RecommendationsFile(recommendations: $0) }
}
