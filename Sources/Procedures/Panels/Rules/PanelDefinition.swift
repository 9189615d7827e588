public import Pack

/// A jury that takes a step of a procedure for all requests together: who judges, by which rules, for which prizes.
///
/// It stands in the pack before the window opens; from the first review on, the version that was in force then counts.
public struct PanelDefinition: Sendable, PackDecodable {
  /// The jurors' role. The step's own is the chair's.
  public let jurors: Located<String>
  /// The role that records payments; the chair's when nil.
  public let treasury: Located<String>?
  public let rules: RankingRules
  /// How many jurors judge each entry in the first stage: at least three.
  public let reviews: Int
  /// By rank, without gaps.
  public let prizes: [Prize]
  public let fields: PanelFields
  /// Days to appeal, after the one on which the provisional ranking is published.
  public let appealDays: Int
  /// The motive of those whom the jury did not select.
  public let notSelected: Located<String>

  /// The sources of what it states.
  public var stated: [FactSource] { rubric.criteria.compactMap(\.source) + prizes.map(\.source) }

  public var version: String { rules.version }
  public var rubric: Rubric { rules.rubric }
  public var quorum: Int { rules.quorum }
  public var tieBreaks: [String] { rules.tieBreaks }
  public var shown: [String] { fields.shown.map(\.value) }
  public var shownPieces: [String] { fields.shownPieces.map(\.value) }
  public var conflictFields: [String] { fields.conflict.map(\.value) }
  public var laureateFields: [String] { fields.laureate.map(\.value) }

  public static let shape = Shape<PanelDefinition>.checkedObject(
    "A jury",
    .required("jurors", "The jurors' role, of country.yaml"),
    .optional("treasury", "The role that records payments; the chair's where absent"),
    rules,
    .required("reviews", "How many jurors judge each entry first", .int(in: 3...100)),
    .required("prizes", "What the first ranks win", .nonEmptyList(of: Shape<Prize>.declared.located)),
    PanelFields.keys,
    .required("appeal_days", "Days to appeal against the provisional ranking", .int(in: 1...60)),
    .required(
      "not_selected", "The motive of those who were not selected, of refusals", Shape<String>.identifier.located),
    make: checked)

  private static func checked(
    _ object: DecodedObject, jurors: Located<String>, treasury: Located<String>?, rules: Rules, reviews: Int,
    prizes: [Located<Prize>], fields: PanelFields, appealDays: Int, notSelected: Located<String>
  ) -> PanelDefinition? {
    for (index, prize) in prizes.enumerated() where prize.value.rank != index + 1 {
      object.faults.add("prizes go by rank, without gaps", fix: "write rank: \(index + 1)", at: prize.position)
    }
    if rules.quorum > reviews {
      object.fault(
        "a quorum that no entry can reach", fix: "write \(reviews) or less, as many as judge each entry", at: "quorum")
    }
    guard
      let rules = try? RankingRules(
        version: rules.version, rubric: rules.rubric, tieBreaks: rules.tieBreaks, quorum: rules.quorum,
        prizes: prizes.count)
    else { return nil }
    return PanelDefinition(
      jurors: jurors, treasury: treasury, rules: rules, reviews: reviews, prizes: prizes.map(\.value), fields: fields,
      appealDays: appealDays, notSelected: notSelected)
  }

  /// The rules but for the number of prizes.
  private struct Rules: Sendable {
    let version: String
    let rubric: Rubric
    let tieBreaks: [String]
    let quorum: Int
  }

  private static let rules = Key<Rules>.checkedGroup(
    .required("version", "Names the rules in the published ranking", .text("a name such as 2026-1", length: 1...40)),
    .required("marks", "The marks that may be given", marks),
    .required("criteria", "What the jury looks at", .nonEmptyList(of: Shape<Criterion>.declared.located)),
    .defaulted(
      "tie_breaks", [], "Criteria that part equal scores, in their order",
      .list(of: Shape<String>.identifier.located)),
    .required("quorum", "How many sheets an entry needs to be ranked", .int(in: 1...100))
  ) { object, version, marks, criteria, tieBreaks, quorum in
    check(criteria, tieBreaks, marks, object.faults)
    guard let rubric = try? Rubric(marks: marks, criteria: criteria.map(\.value)) else { return nil }
    return Rules(version: version, rubric: rubric, tieBreaks: tieBreaks.map(\.value), quorum: quorum)
  }

  private static func check(
    _ criteria: [Located<Criterion>], _ tieBreaks: [Located<String>], _ marks: ClosedRange<Int>, _ faults: Faults
  ) {
    faults.expectDistinct(criteria.map { $0.map(\.key) }, "criteria are named")
    faults.expectDistinct(tieBreaks, "tie-breaks are named")
    for criterion in criteria {
      let anchors = criterion.value.anchors
      for end in [marks.lowerBound, marks.upperBound] where anchors[end] == nil {
        faults.add("the mark \(end) is not explained", fix: "add `\(end): …` to the anchors", at: criterion.position)
      }
      for stray in anchors.keys.sorted() where !marks.contains(stray) {
        faults.add(
          "the mark \(stray) is off the scale", fix: "write a mark from \(marks.lowerBound) to \(marks.upperBound)",
          at: criterion.position)
      }
    }
    for name in tieBreaks where !criteria.contains(where: { $0.value.key == name.value }) {
      faults.add("there is no criterion `\(name.value)`", fix: "write the id of a criterion", at: name.position)
    }
  }

  private static let marks = Shape<ClosedRange<Int>>.checkedObject(
    "The scale of marks",
    .required("lowest", "The lowest mark", .int(in: 0...999)),
    .required("highest", "The highest mark", .int(in: 1...1_000))
  ) { object, lowest, highest -> ClosedRange<Int>? in
    guard lowest < highest else {
      object.fault("the highest mark is not above the lowest", fix: "write a greater one", at: "highest")
      return nil
    }
    return lowest...highest
  }
}
