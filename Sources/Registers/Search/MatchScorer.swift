import Territory
import Vocabulary

/// Compares records with one query and says how far and why they agree.
struct MatchScorer {
  private static let nameWeight = 50.0
  private static let dateWeight = 24.0
  private static let placeWeight = 8.0
  private static let parentWeight = 12.0
  private static let valueWeight = 15.0
  /// Half of all people share a choice such as the sex.
  private static let choiceWeight = 3.0

  private let definition: RegisterDefinition
  private let gazetteer: Gazetteer
  private let query: RecordQuery
  private let names: [NameWord]
  private let parents: [[NameWord]]

  init(_ query: RecordQuery, definition: RegisterDefinition, gazetteer: Gazetteer) {
    self.query = query
    self.definition = definition
    self.gazetteer = gazetteer
    names = query.names.flatMap(NameWord.words)
    parents = query.parents.map(NameWord.words).filter { !$0.isEmpty }
  }

  /// How far the names alone agree.
  func nameScore(_ values: [String: String]) -> Double { comparison(values).score }

  func match(_ values: [String: String]) -> (score: Double, reasons: [MatchReason]) {
    var tally = Tally()
    if !names.isEmpty { compareNames(values, &tally) }
    if let date = query.date, let field = definition.search.date {
      let found = values[field].flatMap { PartialDate(edtf: $0) }
      let comparison = DateComparison(asked: date, found: found)
      tally.add(comparison.score, Self.dateWeight, comparison.reason)
    }
    if let place = query.place, let field = definition.search.place,
      let found = values[field].flatMap({ PlaceCode(rawValue: $0) })
    {
      let comparison = PlaceComparison(asked: place, found: found, gazetteer: gazetteer)
      tally.add(comparison.score, Self.placeWeight, comparison.reason)
    }
    for parent in parents { compare(parent, values, &tally) }
    for (field, asked) in query.known.sorted(by: { $0.key < $1.key }) {
      guard let found = values[field], !found.isEmpty, !asked.isEmpty else { continue }
      let isSame = BlindIndex.comparable(asked) == BlindIndex.comparable(found)
      let weight = definition.field(field)?.kind == .choice ? Self.choiceWeight : Self.valueWeight
      tally.add(isSame ? 1 : 0, weight, isSame ? .sameValue(field: field) : .valueDiffers(field: field))
    }
    return (tally.score, tally.reasons)
  }

  private func comparison(_ values: [String: String]) -> NameComparison {
    NameComparison(asked: names, found: definition.search.names.flatMap { NameWord.words(of: values[$0] ?? "") })
  }

  /// The square, so that half of a name is worth a quarter: a surname in common is no resemblance.
  private func compareNames(_ values: [String: String], _ tally: inout Tally) {
    let comparison = comparison(values)
    tally.add(comparison.score * comparison.score, Self.nameWeight, nil)
    if comparison.differs {
      tally.reasons.append(.nameDiffers)
    } else {
      tally.reasons.append(comparison.isExact ? .sameName : .nameSpelledDifferently)
      if comparison.isPartial { tally.reasons.append(.partOfName) }
    }
  }

  /// With the parent of the record that it resembles most; one that the record does not name is no disagreement.
  private func compare(_ parent: [NameWord], _ values: [String: String], _ tally: inout Tally) {
    var best: (field: String, comparison: NameComparison)?
    for field in definition.search.parents {
      let words = NameWord.words(of: values[field] ?? "")
      guard !words.isEmpty else { continue }
      let comparison = NameComparison(asked: parent, found: words)
      if comparison.score > best?.comparison.score ?? -1 { best = (field, comparison) }
    }
    guard let (field, comparison) = best else { return }
    let reason: MatchReason =
      if comparison.differs {
        .parentDiffers(field: field)
      } else if comparison.isPartial {
        .partOfParent(field: field)
      } else {
        comparison.isExact ? .sameParent(field: field) : .parentSpelledDifferently(field: field)
      }
    tally.add(comparison.score * comparison.score, Self.parentWeight, reason)
  }

  private struct Tally {
    private var sum = 0.0
    private var weight = 0.0
    var reasons: [MatchReason] = []

    /// What was not asked, or is not known of the record, weighs nothing.
    var score: Double { weight > 0 ? sum / weight : 0 }

    mutating func add(_ score: Double, _ weight: Double, _ reason: MatchReason?) {
      sum += score * weight
      self.weight += weight
      if let reason { reasons.append(reason) }
    }
  }
}
