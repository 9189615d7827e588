public import Vocabulary

/// Tells which office handles a matter for a place.
///
/// A place that was dissolved is followed to its successors. An exception of the matter's rule for the place, or for what holds
/// it, comes before every office; then the office of the rule's kind that serves the narrowest place around. Of two that
/// serve the same place the first in the pack does.
public struct Competence: Sendable {
  public let gazetteer: Gazetteer
  /// All offices in the order of the pack.
  public let offices: [Office]
  public let rules: [String: CompetenceRule]

  private let byCode: [OfficeCode: Office]
  private let byServedPlace: [PlaceCode: [Office]]

  /// Of two offices with one code, or two rules for one matter, the first counts.
  public init(gazetteer: Gazetteer, offices: [Office], rules: [CompetenceRule]) {
    self.gazetteer = gazetteer
    self.offices = offices
    self.rules = Dictionary(rules.map { ($0.matter, $0) }) { first, _ in first }
    byCode = Dictionary(offices.map { ($0.code, $0) }) { first, _ in first }
    byServedPlace = offices.reduce(into: [:]) { table, office in
      for place in office.serves { table[place, default: []].append(office) }
    }
  }

  public subscript(code: OfficeCode) -> Office? {
    byCode[code]
  }

  /// The office that handles a matter for a place on a day: the default, where others may handle it too.
  public func office(
    for matter: String, place: PlaceCode, on day: Day
  ) throws(CompetenceError) -> Office {
    guard let rule = rules[matter] else { throw .unknownMatter(matter) }
    guard gazetteer[place] != nil else { throw .unknownPlace(place) }
    if gazetteer.isAbroad(place) {
      guard let office = rule.abroad.flatMap({ byCode[$0] }), office.period.contains(day) else {
        throw .notServed(place)
      }
      return office
    }
    let standing = gazetteer.standing(for: place, on: day)
    var found: [Office] = []
    for place in standing {
      if let office = nearest(rule, place: place.code, on: day), !found.contains(office) { found.append(office) }
    }
    if found.count == 1, let office = found.first { return office }
    if found.isEmpty {
      found = standing.flatMap { within($0.code, kind: rule.kind, on: day) }
      if found.isEmpty { throw .notServed(place) }
    }
    throw .severalOffices(found.sorted { (Folding.key($0.name), $0.code) < (Folding.key($1.name), $1.code) })
  }

  /// The offices between which a person may choose for a matter on a day, by name; empty where the place decides alone.
  public func choice(for matter: String, on day: Day) -> [Office] {
    guard let rule = rules[matter], rule.anyOffice else { return [] }
    return offices.filter { $0.kind == rule.kind && $0.period.contains(day) }
      .sorted { (Folding.key($0.name), $0.code) < (Folding.key($1.name), $1.code) }
  }

  private func nearest(_ rule: CompetenceRule, place: PlaceCode, on day: Day) -> Office? {
    let holders = gazetteer.chain(from: place, on: day)
    for holder in holders {
      let exception = rule.exceptions.first { $0.place == holder.code && $0.period.contains(day) }
      if let office = exception.flatMap({ byCode[$0.office] }), office.period.contains(day) { return office }
    }
    for holder in holders {
      let serving = (byServedPlace[holder.code] ?? []).first { $0.kind == rule.kind && $0.period.contains(day) }
      if let serving { return serving }
    }
    return nil
  }

  /// The offices that stand in a place or in what lies in it.
  private func within(_ place: PlaceCode, kind: OfficeKind, on day: Day) -> [Office] {
    offices.filter { office in
      office.kind == kind && office.period.contains(day) && !office.serves.isEmpty
        && gazetteer.chain(from: office.place, on: day).contains { $0.code == place }
    }
  }
}
