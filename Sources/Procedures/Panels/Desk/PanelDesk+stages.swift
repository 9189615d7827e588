public import Foundation
import Identity
import Store
import Territory
import Vocabulary

extension PanelDesk {
  /// Ends the first stage: the short list goes to the whole jury.
  ///
  /// - Throws: `PanelError.sheetsMissing`, `.belowQuorum`, `.tooFewJurors`, `.roleMissing`, `.notNow`, `.noEntries` when all were
  ///   withdrawn.
  public func openFinals(of contest: String, by official: Official, at now: Date) async throws {
    try await desk.store.write { transaction in
      let panel = try load(contest, at: now, in: transaction)
      try panel.expectChair(official)
      try panel.expect(.reviewing)
      let finalists = Set(try shortList(of: panel, in: transaction))
      let jury = try jury(of: panel, at: now, in: transaction)
      let plan = try Self.told {
        try ReviewPlan(
          finalists: finalists, jury: jury.jurors, conflicts: jury.conflicts, quorum: panel.panel.quorum)
      }
      try transaction.execute(
        "UPDATE procedures_panel SET finals_at = \(now), finals_by = \(official.id) WHERE contest = \(contest)")
      try promote(finalists, in: contest, at: now, in: transaction)
      try assign(plan.reviews, stage: 2, round: 1, of: jury, in: panel, at: now, in: transaction)
    }
  }

  /// Ends the finals: the provisional ranking is public, and everybody who applied is told and may appeal.
  ///
  /// - Throws: `PanelError.sheetsMissing`, `.belowQuorum`, `.roleMissing`, `.notNow`, `.noEntries` when all were withdrawn.
  public func publish(of contest: String, by official: Official, at now: Date) async throws {
    try await desk.store.write { transaction in
      let panel = try load(contest, at: now, in: transaction)
      try panel.expectChair(official)
      try panel.expect(.finals)
      let ranking = try ranking(of: panel, kind: .provisional, at: now, in: transaction)
      let zone = panel.contest.window.zone.utcOffsetSeconds
      let last = Day(now, utcOffsetSeconds: zone).adding(days: panel.panel.appealDays)
      let until = last.adding(days: 1).start(utcOffsetSeconds: zone)
      try keep(ranking, .provisional, by: official, at: now, appealsUntil: until, in: transaction)
      for entry in try entries(of: contest, in: transaction) {
        try desk.notices.announceRanking(
          with: entry.number, to: entry.person, appealsUntil: last, at: now, in: transaction)
      }
    }
  }

  /// Ends the contest, once appeals are over and judged: the final ranking is public, laureates' requests are granted, the others
  /// refused, and prizes are to be paid. All of it is one act.
  ///
  /// - Parameter attested: the chair declares what the step asks for.
  /// - Returns: `.finalistsAdded` when an appeal brought an entry onto the short list: nothing ended, the jury judges it.
  /// - Throws: `DossierError.notAttested`; `PanelError.sheetsMissing`, `.belowQuorum`, `.tooFewJurors`, `.roleMissing`, `.notNow`.
  public func close(_ contest: String, attested: Bool, by official: Official, at now: Date) async throws -> Closing {
    guard attested else { throw DossierError.notAttested }
    return try await desk.store.write { transaction in
      let panel = try load(contest, at: now, in: transaction)
      try panel.expectChair(official)
      try panel.expect(.settling)
      try expectReviewed(in: panel, in: transaction)
      if try addFinalists(to: panel, at: now, in: transaction) { return .finalistsAdded }
      let ranking = try ranking(of: panel, kind: .final, at: now, in: transaction)
      // Before requests are decided: at a jury's step that is still open nobody may.
      try keep(ranking, .final, by: official, at: now, appealsUntil: nil, in: transaction)
      try decide(by: ranking, in: panel, by: official, at: now, in: transaction)
      for member in try members(of: contest, in: transaction) {
        try desk.vault.forget(member.holder, at: now, in: transaction)
      }
      return .closed
    }
  }

  /// Entries that an appeal's sheets bring onto the short list join the finals; nobody leaves them for it.
  private func addFinalists(to panel: PanelCase, at now: Date, in transaction: Transaction) throws -> Bool {
    let appealed = Set(try appeals(of: panel.id, in: transaction).filter { $0.stage == 1 }.map(\.entry))
    guard !appealed.isEmpty else { return false }
    let outside = Set(try entries(of: panel.id, in: transaction).filter { !$0.isFinalist }.map(\.id))
    let added = Set(try shortList(of: panel, in: transaction)).intersection(appealed).intersection(outside)
    guard !added.isEmpty else { return false }
    let jury = try jury(of: panel, at: now, in: transaction)
    let plan = try Self.told {
      try ReviewPlan(finalists: added, jury: jury.jurors, conflicts: jury.conflicts, quorum: panel.panel.quorum)
    }
    try promote(added, in: panel.id, at: now, in: transaction)
    try assign(plan.reviews, stage: 2, round: 1, of: jury, in: panel, at: now, in: transaction)
    return true
  }

  /// The first of the first stage: about three times the prizes.
  private func shortList(of panel: PanelCase, in transaction: Transaction) throws -> [EntryID] {
    let sheets = try complete(1, of: panel, in: transaction)
    let ranking = try Ranking(sheets.counted, rules: panel.panel.rules)
    return ranking.first(panel.panel.rules.finalists).map(\.entry)
  }

  private func promote(_ entries: Set<EntryID>, in contest: String, at now: Date, in transaction: Transaction) throws {
    for entry in entries.sorted() {
      try transaction.execute(
        """
        UPDATE procedures_panel_entry SET finalist_at = \(now) WHERE contest = \(contest) AND entry = \(entry.text)
        """)
    }
  }

  /// The sheets of a stage, none of them missing.
  ///
  /// - Throws: `PanelError.sheetsMissing`, `.belowQuorum`, `.noEntries`.
  private func complete(_ stage: Int, of panel: PanelCase, in transaction: Transaction) throws -> [PublishedSheet] {
    let entries = try entries(of: panel.id, in: transaction).filter { stage == 1 || $0.isFinalist }
    guard !entries.isEmpty else { throw PanelError.noEntries }
    let judged = Set(entries.map(\.id))
    let reviews = try reviews(of: panel.id, in: transaction).filter { $0.stage == stage && judged.contains($0.entry) }
    guard reviews.allSatisfy(\.isFinal) else { throw PanelError.sheetsMissing }
    let sheets = reviews.map(\.published)
    let counts = Dictionary(grouping: sheets.counted, by: \.review.entry).mapValues(\.count)
    guard judged.allSatisfy({ counts[$0] ?? 0 >= panel.panel.quorum }) else { throw PanelError.belowQuorum }
    return sheets
  }

  /// Every appeal was judged by a quorum.
  private func expectReviewed(in panel: PanelCase, in transaction: Transaction) throws {
    let entries = Set(try entries(of: panel.id, in: transaction).map(\.id))
    let reviews = try reviews(of: panel.id, in: transaction)
    for appeal in try appeals(of: panel.id, in: transaction) where entries.contains(appeal.entry) {
      let own = reviews.filter { $0.entry == appeal.entry && $0.stage == appeal.stage && $0.round == 2 }
      guard own.allSatisfy(\.isFinal) else { throw PanelError.sheetsMissing }
      guard own.count >= panel.panel.quorum else { throw PanelError.belowQuorum }
    }
  }

  private func ranking(
    of panel: PanelCase, kind: RankingPublication.Kind, at now: Date, in transaction: Transaction
  ) throws -> PublishedRanking {
    guard let review = panel.review else { throw PanelError.damaged }
    let entries = Set(try entries(of: panel.id, in: transaction).map(\.id))
    let appealed = try appeals(of: panel.id, in: transaction).map(\.entry).filter { entries.contains($0) }
    return try PublishedRanking(
      of: panel.id, kind: kind, at: now, definition: panel.contest.procedure.hash, seed: review.seed,
      rules: PublishedRules(panel.panel),
      stages: [try complete(1, of: panel, in: transaction), try complete(2, of: panel, in: transaction)],
      appeals: appealed.map(\.text))
  }

  private func keep(
    _ ranking: PublishedRanking, _ kind: RankingPublication.Kind, by official: Official, at now: Date,
    appealsUntil: Date?,
    in transaction: Transaction
  ) throws {
    let bytes = try ranking.bytes
    try transaction.execute(
      """
      INSERT INTO procedures_panel_publication
        (contest, kind, content, digest, published_at, published_by, appeals_until)
      VALUES (\(ranking.contest), \(kind), \(bytes), \(Digest.hexadecimal(of: bytes)), \(now), \(official.id),
        \(appealsUntil))
      """)
  }
}
