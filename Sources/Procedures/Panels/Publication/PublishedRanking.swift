import Foundation

/// A contest's ranking as everybody may read and recompute it: no name in it, entries and jurors go by random identifiers.
///
/// It is a pure function of its sheets and rules: ``recomputed()`` gives the same value again.
public struct PublishedRanking: Sendable, Hashable, Codable {
  public static let format = "toguna-ranking-1"

  public let format: String
  /// The procedure's name.
  public let contest: String
  /// `provisional` or `final`.
  public let kind: String
  /// ISO 8601, UTC, to the second.
  public let published: String
  /// The hash of the definition that the rules are from.
  public let definition: String
  /// From which the first stage's jurors were drawn; it was public when they were.
  public let seed: Int
  public let rules: PublishedRules
  /// The first stage and the finals.
  public let stages: [PublishedStage]
  /// The entries that were judged again after an appeal, sorted.
  public let appeals: [String]
  /// Empty while appeals may be made.
  public let awards: [PublishedAward]

  /// - Parameter stages: the sheets of each, in their order.
  init(
    of contest: String, kind: RankingPublication.Kind, at published: Date, definition: String, seed: Int,
    rules: PublishedRules,
    stages: [[PublishedSheet]], appeals: [String]
  ) throws(RubricFault) {
    self.init(
      contest: contest, kind: kind.rawValue, published: published.formatted(.iso8601), definition: definition,
      seed: seed,
      rules: rules, appeals: appeals.sorted(), stages: try Self.stages(stages, by: rules))
  }

  private init(
    contest: String, kind: String, published: String, definition: String, seed: Int, rules: PublishedRules,
    appeals: [String], stages: [PublishedStage]
  ) {
    format = Self.format
    self.contest = contest
    self.kind = kind
    self.published = published
    self.definition = definition
    self.seed = seed
    self.rules = rules
    self.stages = stages
    self.appeals = appeals
    awards =
      kind == RankingPublication.Kind.final.rawValue
      ? PublishedAward.all(of: stages.last?.places ?? [], prizes: rules.prizes) : []
  }

  private static func stages(_ sheets: [[PublishedSheet]], by rules: PublishedRules) throws(RubricFault)
    -> [PublishedStage]
  {
    let rules = try rules.rules()
    var stages: [PublishedStage] = []
    for (index, sheets) in sheets.enumerated() {
      stages.append(try PublishedStage(index + 1, sheets: sheets, rules: rules))
    }
    return stages
  }

  /// The same, computed again from the sheets and the rules alone.
  ///
  /// - Throws: `RubricFault` for rules or sheets that no ranking comes from.
  public func recomputed() throws(RubricFault) -> PublishedRanking {
    PublishedRanking(
      contest: contest, kind: kind, published: published, definition: definition, seed: seed, rules: rules,
      appeals: appeals, stages: try Self.stages(stages.map(\.sheets), by: rules))
  }

  /// Whether its places, scores and prizes are those that follow from its sheets and rules.
  public var isSound: Bool { (try? recomputed()) == self }

  /// Canonical JSON: keys in order, no white space, numbers in thousandths.
  public var bytes: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return [UInt8](try encoder.encode(self))
    }
  }

  /// The most bytes of a file that is read, and the most sheets and jurors in it: to recompute takes time by their number.
  public static let longestFile = 16_000_000
  private static let mostSheets = 100_000
  private static let mostJurors = 500

  /// - Throws: `PanelError.damaged` for bytes that are no published ranking.
  public static func decode(_ bytes: [UInt8]) throws(PanelError) -> PublishedRanking {
    guard bytes.count <= longestFile, let ranking = try? JSONDecoder().decode(Self.self, from: Data(bytes)),
      ranking.format == format, ranking.stages.count <= 2,
      ranking.stages.allSatisfy({ stage in
        stage.sheets.count <= mostSheets && Set(stage.sheets.map(\.juror)).count <= mostJurors
      })
    else { throw .damaged }
    return ranking
  }
}
