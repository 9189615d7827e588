public import Foundation
import Identity
import Pack
import Store

extension PanelDesk {
  /// What the official is in the contest, and what was declared.
  ///
  /// - Throws: `PanelError.unknownContest`.
  public func membership(of official: Official, in contest: String, at now: Date) async throws -> Membership {
    try await desk.store.read { transaction in
      let panel = try load(contest, at: now, in: transaction)
      let member = try member(official.id, of: contest, in: transaction)
      return Membership(
        isJuror: panel.isJuror(official), isChair: panel.isChair(official), isTreasurer: panel.isTreasurer(official),
        hasDeclared: member != nil,
        interests: try member.flatMap { try interests(of: $0, in: contest, in: transaction) }, juror: member?.juror,
        hasConflict: try hasConflict(official.id, in: contest, in: transaction))
    }
  }

  /// Declares whom a juror or the chair could not judge without partiality, in place of what was declared before. Entries that
  /// name them are taken from the juror at once.
  ///
  /// - Throws: `PanelError.roleMissing`; `.notNow` once the contest has ended.
  public func declare(_ interests: Interests, in contest: String, by official: Official, at now: Date) async throws {
    let plain = [UInt8](try JSONEncoder().encode(interests))
    try await desk.store.write { transaction in
      let panel = try load(contest, at: now, in: transaction)
      guard panel.isChair(official) || panel.isJuror(official) else {
        throw PanelError.roleMissing(panel.panel.jurors.value)
      }
      if panel.phase.name == .ended { throw PanelError.notNow(.ended) }
      let known = try member(official.id, of: contest, in: transaction)
      let holder = try known?.holder ?? desk.vault.create(at: now, in: transaction)
      let sealed = try desk.vault.seal(
        plain, for: holder, context: Self.memberContext(contest, official.id), in: transaction)
      try transaction.execute(
        """
        INSERT INTO procedures_panel_member (contest, agent, name, holder, interests, declared_at)
        VALUES (\(contest), \(official.id), \(official.name), \(holder), \(sealed), \(now))
        ON CONFLICT (contest, agent) DO UPDATE
        SET name = excluded.name, interests = excluded.interests, declared_at = excluded.declared_at
        """)
      guard panel.review != nil, let member = try member(official.id, of: contest, in: transaction) else { return }
      for entry in try detect(for: [member], in: panel, at: now, in: transaction) {
        try release(official.id, from: entry, in: panel, at: now, in: transaction)
      }
    }
  }

  /// Gives an assigned entry back, since the juror could not judge it without partiality. Another juror is asked in the first stage.
  ///
  /// - Throws: `PanelError.unknownEntry` for one that is not this juror's; `.notNow` once the contest has ended.
  public func recuse(from entry: EntryID, in contest: String, by official: Official, at now: Date) async throws {
    try await desk.store.write { transaction in
      let panel = try load(contest, at: now, in: transaction)
      try panel.expectJuror(official)
      try panel.expect(.reviewing, .finals, .appeals, .settling)
      guard try reviews(of: contest, in: transaction).contains(where: { $0.agent == official.id && $0.entry == entry })
      else { throw PanelError.unknownEntry }
      try write(.declared, of: official.id, with: entry, in: contest, at: now, in: transaction)
      try release(official.id, from: entry, in: panel, at: now, in: transaction)
    }
  }

  /// Compares what every entry says with these members' names and interests, and writes down what is found.
  ///
  /// - Returns: the entries of which that was not known.
  @discardableResult
  func detect(for members: [PanelMember], in panel: PanelCase, at now: Date, in transaction: Transaction) throws
    -> Set<EntryID>
  {
    let searches = try members.map { ($0.agent, try search(for: $0, in: panel.id, in: transaction)) }
    var found: Set<EntryID> = []
    for entry in try entries(of: panel.id, in: transaction) {
      let answers = try answers(panel.panel.conflictFields, of: entry, in: transaction)
      for (agent, search) in searches {
        guard let origin = search.conflict(in: answers) else { continue }
        if try write(origin, of: agent, with: entry.id, in: panel.id, at: now, in: transaction) {
          found.insert(entry.id)
        }
      }
    }
    return found
  }

  /// - Returns: whether it was not known.
  @discardableResult
  private func write(
    _ origin: ConflictSearch.Origin, of agent: AgentID, with entry: EntryID, in contest: String, at now: Date,
    in transaction: Transaction
  ) throws -> Bool {
    let added = try transaction.execute(
      """
      INSERT INTO procedures_panel_conflict (contest, agent, entry, origin, found_at)
      VALUES (\(contest), \(agent), \(entry.text), \(origin), \(now)) ON CONFLICT (contest, agent, entry) DO NOTHING
      """)
    return added == 1
  }

  /// Takes an entry from a juror in what is not published yet, and asks others where some are lacking.
  private func release(
    _ agent: AgentID, from entry: EntryID, in panel: PanelCase, at now: Date, in transaction: Transaction
  ) throws {
    let given = try reviews(of: panel.id, in: transaction).filter {
      $0.agent == agent && $0.entry == entry && isOpen($0, in: panel)
    }
    for review in given { try remove(review, from: panel.id, in: transaction) }
    try fill(given.map(\.need), of: panel, at: now, in: transaction)
  }

  /// Whether the sheet counts in nothing that was published or decided yet.
  private func isOpen(_ review: PanelReview, in panel: PanelCase) -> Bool {
    switch panel.phase.name {
    case .reviewing: review.stage == 1
    case .finals: review.stage == 2
    case .appeals, .settling: review.round == 2 || !review.isFinal
    case .announced, .collecting, .closed, .ended: false
    }
  }

  func remove(_ review: PanelReview, from contest: String, in transaction: Transaction) throws {
    try transaction.execute(
      """
      DELETE FROM procedures_panel_review
      WHERE contest = \(contest) AND entry = \(review.entry.text) AND stage = \(review.stage)
        AND round = \(review.round) AND agent = \(review.agent)
      """)
  }
}
