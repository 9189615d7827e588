public import Foundation
import Identity
import Pack
import Store
import Vocabulary

extension PanelDesk {
  /// What the laureates won, by rank, and what is paid of it.
  ///
  /// - Throws: `PanelError.roleMissing` of who is neither chair nor treasurer; `.notNow` before the end.
  public func prizes(of contest: String, for official: Official, at now: Date) async throws -> [AwardedPrize] {
    try await desk.store.read { transaction in
      let panel = try load(contest, at: now, in: transaction)
      guard panel.isChair(official) || panel.isTreasurer(official) else {
        throw PanelError.roleMissing(panel.contest.step.role.value)
      }
      try panel.expect(.ended)
      return try transaction.rows(
        """
        SELECT p.*, e.dossier FROM procedures_panel_prize p
        JOIN procedures_panel_entry e ON e.contest = p.contest AND e.entry = p.entry
        WHERE p.contest = \(contest) ORDER BY p.rank, p.entry
        """
      ).map(AwardedPrize.init)
    }
  }

  /// Writes down that the treasury's counter has paid a prize.
  ///
  /// - Parameter receipt: the number of the counter's receipt, 1 to 40 characters.
  /// - Throws: `PanelError.paidAlready`, `.unknownEntry` for one without a prize, `.textMissing`, `.textTooLong`, `.roleMissing`,
  ///   `.notNow` before the end.
  public func pay(
    _ entry: EntryID, of contest: String, receipt: String, by official: Official, at now: Date
  ) async throws {
    let receipt = try Self.checked(receipt, atMost: 40)
    guard !receipt.isEmpty else { throw PanelError.textMissing }
    try await desk.store.write { transaction in
      let panel = try load(contest, at: now, in: transaction)
      guard panel.isTreasurer(official) else {
        throw PanelError.roleMissing((panel.panel.treasury ?? panel.contest.step.role).value)
      }
      try panel.expect(.ended)
      let which: SQL = "contest = \(contest) AND entry = \(entry.text)"
      let known: Int? = try transaction.value("SELECT 1 FROM procedures_panel_prize WHERE \(which)")
      guard known != nil else { throw PanelError.unknownEntry }
      let paid = try transaction.execute(
        """
        UPDATE procedures_panel_prize SET paid_at = \(now), paid_by = \(official.id), receipt = \(receipt)
        WHERE \(which) AND paid_at IS NULL
        """)
      guard paid == 1 else { throw PanelError.paidAlready }
    }
  }

  /// Adds a line to what became of a laureate. Nothing is changed or taken away after.
  ///
  /// - Throws: `PanelError.unknownEntry` for one without a prize, `.textMissing`, `.textTooLong`, `.roleMissing`, `.notNow` before the
  ///   end; `IdentityError.forgotten` of one whose data were erased.
  public func note(
    _ text: String, on entry: EntryID, of contest: String, by official: Official, at now: Date
  ) async throws {
    let text = try Self.checked(text)
    guard !text.isEmpty else { throw PanelError.textMissing }
    try await desk.store.write { transaction in
      let laureate = try laureate(entry, of: contest, for: official, at: now, in: transaction)
      let last: Int? = try transaction.value(
        "SELECT MAX(number) FROM procedures_panel_note WHERE contest = \(contest) AND entry = \(entry.text)")
      let number = (last ?? 0) + 1
      let sealed = try desk.vault.seal(
        Array(text.utf8), for: laureate.person, context: Self.noteContext(entry, of: contest, number), in: transaction)
      try transaction.execute(
        """
        INSERT INTO procedures_panel_note (contest, entry, number, agent, text, noted_at)
        VALUES (\(contest), \(entry.text), \(number), \(official.id), \(sealed), \(now))
        """)
    }
  }

  /// What became of a laureate, the last first. Written into the access log.
  ///
  /// - Throws: as ``note(_:on:of:by:at:)``.
  public func notes(on entry: EntryID, of contest: String, for official: Official, at now: Date) async throws
    -> [FollowUpNote]
  {
    try await desk.store.write { transaction in
      let laureate = try laureate(entry, of: contest, for: official, at: now, in: transaction)
      let panel = try load(contest, at: now, in: transaction)
      try desk.accesses.record(
        .person(laureate.person), by: AccessReader(official.id, office: panel.office), for: .dossier(laureate.number),
        at: now, in: transaction)
      let key = try desk.vault.key(of: laureate.person, in: transaction)
      return try notes(on: entry, of: contest, under: key, in: transaction)
    }
  }

  /// The last first.
  func notes(on entry: EntryID, of contest: String, under key: PersonKey, in transaction: Transaction) throws
    -> [FollowUpNote]
  {
    try transaction.rows(
      """
      SELECT number, agent, text, noted_at FROM procedures_panel_note
      WHERE contest = \(contest) AND entry = \(entry.text) ORDER BY number DESC
      """
    ).map { row in
      let context = Self.noteContext(entry, of: contest, try row.get("number"))
      return FollowUpNote(
        at: try row.get("noted_at"), by: try row.get("agent"),
        text: String(decoding: try key.open(row.get("text"), context: context), as: UTF8.self))
    }
  }

  /// Nil of one without a prize, and of one that is due.
  func payment(of entry: EntryID, in contest: String, in transaction: Transaction) throws -> AwardedPrize.Payment? {
    try transaction.row(
      """
      SELECT paid_at, paid_by, receipt FROM procedures_panel_prize
      WHERE contest = \(contest) AND entry = \(entry.text)
      """
    ).flatMap { try AwardedPrize.Payment($0) }
  }

  private func laureate(
    _ id: EntryID, of contest: String, for official: Official, at now: Date, in transaction: Transaction
  ) throws -> PanelEntry {
    let panel = try load(contest, at: now, in: transaction)
    try panel.expectChair(official)
    try panel.expect(.ended)
    let prize: Int? = try transaction.value(
      "SELECT 1 FROM procedures_panel_prize WHERE contest = \(contest) AND entry = \(id.text)")
    guard prize != nil, let entry = try entry(id, of: contest, in: transaction) else { throw PanelError.unknownEntry }
    return entry
  }

  private static func noteContext(_ entry: EntryID, of contest: String, _ number: Int) -> [UInt8] {
    Array("procedures_panel_note:\(contest):\(entry.text):\(number)".utf8)
  }
}

extension AwardedPrize {
  init(_ row: Row) throws {
    guard let number = DossierNumber(rawValue: try row.get("dossier")) else { throw DossierError.damagedRow }
    self.init(
      entry: EntryID(try row.get("entry")), number: number, rank: try row.get("rank"), title: try row.get("title"),
      amount: Money(francs: try row.get("francs")), payment: try Payment(row))
  }
}

extension AwardedPrize.Payment {
  /// Nil while the prize is due.
  init?(_ row: Row) throws {
    guard let at = try row.get("paid_at", as: Date?.self) else { return nil }
    self.init(at: at, by: try row.get("paid_by"), receipt: try row.get("receipt"))
  }
}
