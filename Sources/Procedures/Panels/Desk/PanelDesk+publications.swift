public import Foundation
import Identity
import Store
import Vocabulary

extension PanelDesk {
  /// Where a contest stands, for everybody. No count of entries is in it: who has a conflict reads this, too.
  ///
  /// - Throws: `PanelError.unknownContest`.
  public func state(of contest: String, at now: Date) async throws -> ContestState {
    try await desk.store.read { transaction in
      let panel = try load(contest, at: now, in: transaction)
      var published: [RankingPublication.Kind: Date] = [:]
      published[.provisional] = panel.provisional?.at
      published[.final] = panel.finalAt
      return ContestState(
        contest: contest, phase: panel.phase, seed: panel.review?.seed, published: published,
        appealsUntil: panel.provisional?.appealsUntil)
    }
  }

  /// A ranking of a contest; nil while it is not published.
  ///
  /// - Throws: `PanelError.damaged` when what is kept is not what was published.
  public func publication(_ kind: RankingPublication.Kind, of contest: String) async throws -> RankingPublication? {
    try await desk.store.read { transaction in try publication(kind, of: contest, in: transaction) }
  }

  func publication(_ kind: RankingPublication.Kind, of contest: String, in transaction: Transaction) throws
    -> RankingPublication?
  {
    let row = try transaction.row(
      """
      SELECT content, digest, published_at, signature FROM procedures_panel_publication
      WHERE contest = \(contest) AND kind = \(kind)
      """)
    guard let row else { return nil }
    let (bytes, digest): ([UInt8], String) = (try row.get("content"), try row.get("digest"))
    guard Digest.hexadecimal(of: bytes) == digest else { throw PanelError.damaged }
    return RankingPublication(
      contest: contest, kind: kind, publishedAt: try row.get("published_at"), bytes: bytes, digest: digest,
      ranking: try PublishedRanking.decode(bytes), signature: try row.get("signature"))
  }

  /// The laureates of a contest that has ended, by rank: what the definition makes public of them. One whose certificate was
  /// revoked or whose data were erased is left out.
  public func laureates(of contest: String) async throws -> [Laureate] {
    try await desk.store.read { transaction in
      guard let ranking = try publication(.final, of: contest, in: transaction)?.ranking else { return [] }
      let scores = Dictionary((ranking.stages.last?.places ?? []).map { ($0.entry, $0.score) }) { first, _ in first }
      return try ranking.awards.compactMap { award in
        guard let entry = try entry(EntryID(award.entry), of: contest, in: transaction) else { return nil }
        let view: DossierView
        do { view = try desk.load(entry.number, in: transaction) } catch IdentityError.forgotten { return nil }
        switch view.dossier.phase {
        case .revoked, .refused, .withdrawn: return nil
        case .waiting, .claimed, .asking, .issuing, .issued: break
        }
        let fields = Set(view.procedure.definition.panel?.laureateFields ?? [])
        return Laureate(
          entry: entry.id, rank: award.rank, prize: award.title, amount: Money(francs: award.francs),
          score: scores[award.entry] ?? 0,
          fields: view.procedure.definition.fields.filter { fields.contains($0.id) }.compactMap { field in
            view.dossier.answers[field.id].map { (field, $0) }
          })
      }
    }
  }
}
