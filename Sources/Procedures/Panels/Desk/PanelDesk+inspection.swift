import Foundation
import Identity
import Store

extension PanelDesk {
  /// Computes every published ranking again, and holds it against the sheets, the prizes and the requests.
  public func inspect() async throws -> [PanelInspection] {
    try await desk.store.readAtLength { transaction in
      let contests = try transaction.rows("SELECT contest, definition FROM procedures_panel ORDER BY contest")
      return try contests.flatMap { row -> [PanelInspection] in
        let contest: String = try row.get("contest")
        guard desk.catalogue.version(try row.get("definition"))?.contest != nil else {
          return [PanelInspection(contest: contest, fault: .rulesMissing)]
        }
        do {
          return try faults(of: contest, in: transaction).map { PanelInspection(contest: contest, fault: $0) }
        } catch let error as StoreError {
          throw error
        } catch {
          return [PanelInspection(contest: contest, fault: .unreadable)]
        }
      }
    }
  }

  private func faults(of contest: String, in transaction: Transaction) throws -> [PanelInspection.Fault] {
    var faults: [PanelInspection.Fault] = []
    let reviews = try reviews(of: contest, in: transaction)
    for kind in RankingPublication.Kind.allCases {
      let publication: RankingPublication?
      do { publication = try self.publication(kind, of: contest, in: transaction) } catch PanelError.damaged {
        faults.append(.rankingAltered)
        continue
      }
      guard let ranking = publication?.ranking else { continue }
      if !ranking.isSound { faults.append(.rankingUnsound) }
      if !reviews.agree(with: ranking) { faults.append(.sheetsAltered) }
      guard kind == .final else { continue }
      if try prizes(of: contest, in: transaction) != Set(ranking.awards) { faults.append(.prizesDiffer) }
      if try isUndecided(contest, in: transaction) { faults.append(.undecided) }
    }
    let conflicts: Int? = try transaction.value(
      """
      SELECT 1 FROM procedures_panel_review r
      JOIN procedures_panel_conflict c ON c.contest = r.contest AND c.agent = r.agent AND c.entry = r.entry
      WHERE r.contest = \(contest) AND r.assigned_at > c.found_at LIMIT 1
      """)
    if conflicts != nil { faults.append(.conflictJudged) }
    let stray: Int? = try transaction.value(
      """
      SELECT 1 FROM procedures_dossier d
      WHERE d.procedure = \(contest) AND d.phase IN \(list: Phase.Name.list(where: \.isUndecided)) AND NOT EXISTS (
        SELECT 1 FROM procedures_panel_entry e WHERE e.dossier = d.number) LIMIT 1
      """)
    if stray != nil { faults.append(.leftOut) }
    return faults
  }

  private func prizes(of contest: String, in transaction: Transaction) throws -> Set<PublishedAward> {
    Set(
      try transaction.rows(
        "SELECT entry, rank, title, francs FROM procedures_panel_prize WHERE contest = \(contest)"
      ).map { row in
        PublishedAward(
          entry: try row.get("entry"), rank: try row.get("rank"), title: try row.get("title"),
          francs: try row.get("francs"))
      })
  }

  /// A laureate's decision that was taken back is an agent's to take again; nothing else may wait.
  private func isUndecided(_ contest: String, in transaction: Transaction) throws -> Bool {
    try transaction.value(
      """
      SELECT 1 FROM procedures_panel_entry e JOIN procedures_dossier d ON d.number = e.dossier
      WHERE e.contest = \(contest) AND d.phase = \(Phase.Name.waiting) AND NOT EXISTS (
        SELECT 1 FROM procedures_panel_prize p WHERE p.contest = e.contest AND p.entry = e.entry) LIMIT 1
      """, as: Int.self) != nil
  }
}

extension [PanelReview] {
  /// Whether every published sheet stands here as it was published, but for entries that were withdrawn since.
  fileprivate func agree(with ranking: PublishedRanking) -> Bool {
    let entries = Set(map(\.entry.text))
    return ranking.stages.allSatisfy { stage in
      let own = Set(filter { $0.stage == stage.stage && $0.isFinal }.map(\.published))
      return stage.sheets.allSatisfy { !entries.contains($0.entry) || own.contains($0) }
    }
  }
}
