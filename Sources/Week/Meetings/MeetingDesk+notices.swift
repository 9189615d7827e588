public import Foundation
public import Identity
public import Store

extension MeetingDesk {
  /// Publishes a need or an offer.
  /// - Throws: `MeetingError.over`, `.tooManyNotices`; `WeekError.unknownEdition`.
  @discardableResult
  public func publish(
    _ content: NoticeContent, contact: Contact, in edition: EditionID, by person: PersonID, at now: Date,
    in transaction: Transaction
  ) throws -> NoticeID {
    try checkOpen(edition, at: now)
    let standing: Int =
      try transaction.value(
        """
        SELECT COUNT(*) FROM week_notice
        WHERE person = \(person) AND edition = \(edition) AND state = \(NoticeState.published)
        """) ?? 0
    guard standing < Self.mostNotices else { throw MeetingError.tooManyNotices(limit: Self.mostNotices) }
    let dayBefore = now.addingTimeInterval(-Self.day)
    let recent: Int =
      try transaction.value(
        "SELECT COUNT(*) FROM week_notice WHERE person = \(person) AND published_at > \(dayBefore)") ?? 0
    guard recent < Self.mostNoticesADay else { throw MeetingError.tooManyNotices(limit: Self.mostNoticesADay) }
    let id = NoticeID.random()
    let sealed = try seal(contact, of: id, by: person, in: transaction)
    try transaction.execute(
      """
      INSERT INTO week_notice (id, edition, person, author, kind, name, title, body, country, sectors, languages, words,
        sealed_contact, state, published_at, changed_at)
      VALUES (\(id), \(edition), \(person), \(content.author), \(content.kind), \(content.name), \(content.title),
        \(content.text), \(content.country), \(content.sectorText), \(content.languageText), \(content.words),
        \(sealed), \(NoticeState.published), \(now), \(now))
      """)
    return id
  }

  /// Writes a standing notice anew.
  public func edit(
    _ id: NoticeID, of edition: EditionID, _ content: NoticeContent, contact: Contact, by person: PersonID,
    at now: Date, in transaction: Transaction
  ) throws {
    try checkOpen(edition, at: now)
    guard try own(id, of: edition, by: person, in: transaction).state == .published else {
      throw MeetingError.unknownNotice
    }
    let sealed = try seal(contact, of: id, by: person, in: transaction)
    try transaction.execute(
      """
      UPDATE week_notice SET author = \(content.author), kind = \(content.kind), name = \(content.name),
        title = \(content.title), body = \(content.text), country = \(content.country), sectors = \(content.sectorText),
        languages = \(content.languageText), words = \(content.words), sealed_contact = \(sealed), changed_at = \(now)
      WHERE id = \(id)
      """)
  }

  /// Takes one's own notice away. Requests that wait for it are closed and their senders told; meetings that were accepted
  /// stand.
  public func withdraw(
    _ id: NoticeID, of edition: EditionID, by person: PersonID, at now: Date, in transaction: Transaction
  ) throws {
    guard try own(id, of: edition, by: person, in: transaction).state == .published else {
      throw MeetingError.unknownNotice
    }
    try transaction.execute(
      "UPDATE week_notice SET state = \(NoticeState.withdrawn), changed_at = \(now) WHERE id = \(id)")
    for row in try rows(of: id, in: transaction) where row.state(at: now) == .asked {
      try end(row, by: .close, saying: nil, of: person, telling: row.guest, at: now, in: transaction)
    }
  }

  /// A notice that everybody may read.
  /// - Throws: `MeetingError.unknownNotice`.
  public func notice(_ id: NoticeID, of edition: EditionID, in transaction: Transaction) throws -> Notice {
    let notice = try stored(id, in: transaction)
    guard notice.edition == edition, notice.state == .published else { throw MeetingError.unknownNotice }
    return notice
  }

  /// One's own notice, whatever became of it. Another's is not told apart from none.
  public func own(
    _ id: NoticeID, of edition: EditionID, by person: PersonID, in transaction: Transaction
  ) throws -> Notice {
    let notice = try stored(id, in: transaction)
    guard notice.edition == edition, notice.person == person else { throw MeetingError.unknownNotice }
    return notice
  }

  /// Whoever's, whatever became of it: for the organiser.
  public func anyNotice(_ id: NoticeID, of edition: EditionID, in transaction: Transaction) throws -> Notice {
    let notice = try stored(id, in: transaction)
    guard notice.edition == edition else { throw MeetingError.unknownNotice }
    return notice
  }

  /// A person's notices, the newest first.
  public func notices(of person: PersonID, in edition: EditionID, in transaction: Transaction) throws -> [Notice] {
    try transaction.rows(
      """
      \(Self.columns) WHERE person = \(person) AND edition = \(edition) AND title <> ''
      ORDER BY published_at DESC, id
      """
    ).map(Self.notice)
  }

  /// The contact that its author wrote.
  public func contact(of notice: Notice, in transaction: Transaction) throws -> Contact? {
    try contact(of: notice.id, by: notice.person, in: transaction)
  }

  func contact(of id: NoticeID, by person: PersonID, in transaction: Transaction) throws -> Contact? {
    let sealed: [UInt8]? = try transaction.value("SELECT sealed_contact FROM week_notice WHERE id = \(id)")
    guard let sealed, let key = try key(of: person, in: transaction) else { return nil }
    return Contact(stored: String(decoding: try key.open(sealed, context: Self.contactContext(id)), as: UTF8.self))
  }

  private func seal(_ contact: Contact, of id: NoticeID, by person: PersonID, in transaction: Transaction) throws
    -> [UInt8]
  {
    try vault.seal([UInt8](contact.text.utf8), for: person, context: Self.contactContext(id), in: transaction)
  }

  /// Nil for somebody whose account was erased.
  func key(of person: PersonID, in transaction: Transaction) throws -> PersonKey? {
    do { return try vault.key(of: person, in: transaction) } catch IdentityError.forgotten { return nil }
  }

  private static func contactContext(_ id: NoticeID) -> [UInt8] { [UInt8]("week_notice/\(id.rawValue)".utf8) }
}
