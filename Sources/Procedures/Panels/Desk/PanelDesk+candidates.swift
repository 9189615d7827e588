public import Foundation
public import Identity
import Store
public import Vocabulary

/// That an applicant wants an entry judged again.
struct AppealedEntry {
  let entry: EntryID
  /// That of the sheets it is against: 2 of a finalist.
  let stage: Int
}

extension PanelDesk {
  /// What an applicant may read of the own entry.
  ///
  /// - Returns: nil where no ranking is published yet, or the request is no entry of a contest.
  /// - Throws: `DossierError.notFound` for another's request.
  public func candidacy(_ number: DossierNumber, of person: PersonID, at now: Date) async throws -> Candidacy? {
    try await desk.store.read { transaction in
      guard let entry = try own(number, of: person, in: transaction) else { return nil }
      let contest = try contest(of: entry, in: transaction)
      let panel = try load(contest, at: now, in: transaction)
      let last = try publication(.final, of: contest, in: transaction)
      guard let provisional = panel.provisional,
        let ranking = try (last ?? publication(.provisional, of: contest, in: transaction))?.ranking
      else { return nil }
      let places = ranking.stages.map { $0.places.first { $0.entry == entry.id.text } }
      let key = try desk.vault.key(of: person, in: transaction)
      return Candidacy(
        contest: contest, entry: entry.id, phase: panel.phase, isFinalist: entry.isFinalist,
        place: places.compactMap(\.self).last,
        remarks: try remarks(on: entry, in: ranking, under: key, in: transaction),
        appealsUntil: provisional.appealsUntil, appeal: try appeal(on: entry, of: contest, under: key, in: transaction),
        award: ranking.awards.first { $0.entry == entry.id.text },
        payment: try payment(of: entry.id, in: contest, in: transaction),
        notes: try notes(on: entry.id, of: contest, under: key, in: transaction))
    }
  }

  /// Asks that the own entry is judged again, once, against the provisional ranking. Jurors are asked at once.
  ///
  /// - Throws: `DossierError.notFound` for another's request, or one that is no entry; `PanelError.appealsOver`, `.appealedAlready`,
  ///   `.textMissing`, `.textTooLong`; `.notNow` before the provisional ranking.
  public func appeal(_ reason: String, on number: DossierNumber, by person: PersonID, at now: Date) async throws {
    let reason = try Self.checked(reason)
    guard !reason.isEmpty else { throw PanelError.textMissing }
    try await desk.store.write { transaction in
      guard let entry = try own(number, of: person, in: transaction) else { throw DossierError.notFound }
      let contest = try contest(of: entry, in: transaction)
      let panel = try load(contest, at: now, in: transaction)
      if let until = panel.provisional?.appealsUntil, now >= until { throw PanelError.appealsOver(since: until) }
      try panel.expect(.appeals)
      let stage = entry.isFinalist ? 2 : 1
      let sealed = try desk.vault.seal(
        Array(reason.utf8), for: person, context: Self.appealContext(entry.id, of: contest), in: transaction)
      let added = try transaction.execute(
        """
        INSERT INTO procedures_panel_appeal (contest, entry, stage, reason, made_at)
        VALUES (\(contest), \(entry.id.text), \(stage), \(sealed), \(now)) ON CONFLICT (contest, entry) DO NOTHING
        """)
      guard added == 1 else { throw PanelError.appealedAlready }
      try fill([ReviewNeed(entry: entry.id, stage: stage, round: 2)], of: panel, at: now, in: transaction)
    }
  }

  func appeals(of contest: String, in transaction: Transaction) throws -> [AppealedEntry] {
    try transaction.rows(
      "SELECT entry, stage FROM procedures_panel_appeal WHERE contest = \(contest) ORDER BY entry"
    ).map { AppealedEntry(entry: EntryID(try $0.get("entry")), stage: try $0.get("stage")) }
  }

  /// Nil where this person's request is no entry, or was withdrawn.
  private func own(_ number: DossierNumber, of person: PersonID, in transaction: Transaction) throws -> PanelEntry? {
    let owner: PersonID? = try transaction.value(
      "SELECT person FROM procedures_dossier WHERE number = \(number.rawValue)")
    guard owner == person else { throw DossierError.notFound }
    return try entry(of: number, in: transaction)
  }

  private func contest(of entry: PanelEntry, in transaction: Transaction) throws -> String {
    guard
      let contest: String = try transaction.value(
        "SELECT contest FROM procedures_panel_entry WHERE dossier = \(entry.number.rawValue)")
    else { throw PanelError.damaged }
    return contest
  }

  /// Of the sheets that were published; sorted, so that no order tells whose each is.
  private func remarks(
    on entry: PanelEntry, in ranking: PublishedRanking, under key: PersonKey, in transaction: Transaction
  ) throws -> [String] {
    let published = ranking.stages.map { stage in
      Set(stage.sheets.filter { $0.entry == entry.id.text }.map { "\($0.juror)/\($0.round)" })
    }
    return try reviews(of: ranking.contest, in: transaction).filter { review in
      review.entry == entry.id && review.isFinal && published.indices.contains(review.stage - 1)
        && published[review.stage - 1].contains("\(review.juror.text)/\(review.round)")
    }.map { try remark(of: $0, in: ranking.contest, under: key, in: transaction) }.filter { !$0.isEmpty }.sorted()
  }

  private func appeal(on entry: PanelEntry, of contest: String, under key: PersonKey, in transaction: Transaction)
    throws
    -> Candidacy.Appeal?
  {
    let row = try transaction.row(
      """
      SELECT reason, made_at FROM procedures_panel_appeal WHERE contest = \(contest) AND entry = \(entry.id.text)
      """)
    guard let row else { return nil }
    let reason = try key.open(row.get("reason"), context: Self.appealContext(entry.id, of: contest))
    return Candidacy.Appeal(reason: String(decoding: reason, as: UTF8.self), at: try row.get("made_at"))
  }

  static func appealContext(_ entry: EntryID, of contest: String) -> [UInt8] {
    Array("procedures_panel_appeal:\(contest):\(entry.text)".utf8)
  }
}
