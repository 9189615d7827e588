public import Foundation
import Identity
import Pack
import Store
import Vocabulary

extension PanelDesk {
  /// What a seed may be: nine digits at most, so that it can be drawn in public and typed.
  public static let seeds = 0...999_999_999

  /// Draws the jurors of the first stage: entries get random identifiers, jurors aliases, conflicts are looked for, and each
  /// entry is given to as many jurors as the definition says.
  ///
  /// - Parameter seed: from ``seeds``, such as one that was drawn before witnesses; one of the machine's when nil.
  /// - Throws: `PanelError.notNow` unless the window is over and nobody drew before; `.roleMissing`; `.notDeclared` of the chair;
  ///   `.noEntries`, `.entriesPending`, `.rulesChanged`, `.tooFewJurors`, `.badSeed`.
  public func openReview(of contest: String, seed: Int?, by official: Official, at now: Date) async throws {
    let seed = seed ?? Int.random(in: Self.seeds)
    guard Self.seeds.contains(seed) else { throw PanelError.badSeed }
    try await desk.store.write { transaction in
      let panel = try load(contest, at: now, in: transaction)
      try panel.expectChair(official)
      try panel.expect(.closed)
      guard try member(official.id, of: contest, in: transaction) != nil else { throw PanelError.notDeclared }
      let dossiers = try waiting(for: panel, in: transaction)
      try transaction.execute(
        """
        INSERT INTO procedures_panel (contest, office, definition, seed, opened_at, opened_by)
        VALUES (\(contest), \(panel.office), \(panel.contest.procedure.hash), \(seed), \(now), \(official.id))
        """)
      try name(dossiers, in: contest, in: transaction)
      let opened = try load(contest, at: now, in: transaction)
      let members = try members(of: contest, in: transaction).filter { !$0.hasLeft }
      try detect(for: members, in: opened, at: now, in: transaction)
      let jury = try jury(of: opened, at: now, in: transaction)
      let entries = Set(try entries(of: contest, in: transaction).map(\.id))
      let plan = try Self.told {
        try ReviewPlan(
          entries: entries, jurors: jury.jurors, conflicts: jury.conflicts, perEntry: panel.panel.reviews,
          seed: UInt64(seed))
      }
      try assign(plan.reviews, stage: 1, round: 1, of: jury, in: opened, at: now, in: transaction)
    }
  }

  /// The requests that wait for the jury. Those of people who were erased are none: they had to be withdrawn first.
  private func waiting(for panel: PanelCase, in transaction: Transaction) throws -> [DossierNumber] {
    let rows = try transaction.rows(
      """
      SELECT number, definition, phase, step FROM procedures_dossier
      WHERE procedure = \(panel.id) AND phase IN \(list: Phase.Name.list(where: \.isUndecided)) ORDER BY number
      """)
    guard !rows.isEmpty else { throw PanelError.noEntries }
    return try rows.map { row in
      let (phase, step): (Phase.Name, String) = (try row.get("phase"), try row.get("step"))
      guard phase == .waiting, step == panel.contest.step.id else { throw PanelError.entriesPending }
      let version = desk.catalogue.version(try row.get("definition"))
      guard let version, let sent = version.contest, panel.panel.agrees(with: sent.panel) else {
        throw PanelError.rulesChanged
      }
      guard let number = DossierNumber(rawValue: try row.get("number")) else { throw DossierError.damagedRow }
      return number
    }
  }

  /// Gives each entry a random identifier: it tells nothing of when the entry came.
  private func name(_ dossiers: [DossierNumber], in contest: String, in transaction: Transaction) throws {
    var random = SystemRandomNumberGenerator()
    var taken: Set<EntryID> = []
    for number in dossiers {
      var entry = EntryID.random(using: &random)
      while !taken.insert(entry).inserted { entry = EntryID.random(using: &random) }
      try transaction.execute(
        """
        INSERT INTO procedures_panel_entry (contest, entry, dossier)
        VALUES (\(contest), \(entry.text), \(number.rawValue))
        """)
    }
  }

  /// Asks more jurors for entries that lack some: after new ones declared, or too many gave entries back.
  ///
  /// - Throws: `PanelError.roleMissing`, `.notNow`.
  public func completeDraw(of contest: String, by official: Official, at now: Date) async throws {
    try await desk.store.write { transaction in
      let panel = try load(contest, at: now, in: transaction)
      try panel.expectChair(official)
      try panel.expect(.reviewing, .finals, .appeals, .settling)
      try fill(needs(of: panel, in: transaction), of: panel, at: now, in: transaction)
    }
  }

  /// What is judged and not decided yet.
  private func needs(of panel: PanelCase, in transaction: Transaction) throws -> [ReviewNeed] {
    let entries = try entries(of: panel.id, in: transaction)
    switch panel.phase.name {
    case .reviewing: return entries.map { ReviewNeed(entry: $0.id, stage: 1, round: 1) }
    case .finals: return entries.filter(\.isFinalist).map { ReviewNeed(entry: $0.id, stage: 2, round: 1) }
    default:
      let judged = Set(entries.map(\.id))
      let appealed = try appeals(of: panel.id, in: transaction).filter { judged.contains($0.entry) }
      let first = Set(appealed.filter { $0.stage == 1 }.map(\.entry))
      // An appeal brought these into the finals.
      let added = entries.filter { $0.isFinalist && first.contains($0.id) }
      return appealed.map { ReviewNeed(entry: $0.entry, stage: $0.stage, round: 2) }
        + added.map { ReviewNeed(entry: $0.id, stage: 2, round: 1) }
    }
  }

  /// Takes a juror from the jury who is silent or ill: sheets that were handed in stay, the others go to colleagues.
  ///
  /// - Throws: `PanelError.unknownJuror`, `.roleMissing`, `.notNow`.
  public func dismiss(_ juror: JurorID, from contest: String, by official: Official, at now: Date) async throws {
    try await desk.store.write { transaction in
      let panel = try load(contest, at: now, in: transaction)
      try panel.expectChair(official)
      try panel.expect(.reviewing, .finals, .appeals, .settling)
      let changed = try transaction.execute(
        """
        UPDATE procedures_panel_member SET left_at = \(now)
        WHERE contest = \(contest) AND alias = \(juror.text) AND left_at IS NULL
        """)
      guard changed == 1 else { throw PanelError.unknownJuror }
      let open = try reviews(of: contest, in: transaction).filter { $0.juror == juror && !$0.isFinal }
      for review in open { try remove(review, from: contest, in: transaction) }
      try fill(open.map(\.need), of: panel, at: now, in: transaction)
    }
  }

  /// A plan, or why there is none without naming the entry.
  static func told(_ plan: () throws -> ReviewPlan) throws -> ReviewPlan {
    do { return try plan() } catch ReviewPlanFault.tooFewJurors(_, able: let able, wanted: let wanted) {
      throw PanelError.tooFewJurors(able: able, wanted: wanted)
    }
  }
}
