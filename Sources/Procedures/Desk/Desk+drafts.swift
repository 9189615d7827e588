public import Foundation
public import Identity
public import Store
import Vocabulary

extension Desk {
  /// How many drafts one person may keep: more are a mistake or an attack on the disk.
  public static let mostDrafts = 50

  /// Opens a draft and returns its identifier.
  ///
  /// - Throws: `DossierError.tooManyDrafts`; `SubmissionError.notYetOpen` and `.windowClosed` outside the procedure's window.
  public func startDraft(of procedure: Procedure, by person: PersonID, at now: Date) async throws -> String {
    try checkWindow(of: procedure, at: now)
    let id = UUID().uuidString.lowercased()
    try await store.write { transaction in
      try checkDraw(of: procedure, in: transaction)
      let count: Int? = try transaction.value("SELECT COUNT(*) FROM procedures_draft WHERE person = \(person)")
      guard count ?? 0 < Self.mostDrafts else { throw DossierError.tooManyDrafts }
      let key = try vault.key(of: person, in: transaction)
      let sealed = key.seal(Answers().bytes, context: Self.draftContext(id))
      try transaction.execute(
        """
        INSERT INTO procedures_draft (id, person, procedure, definition, answers, saved_at)
        VALUES (\(id), \(person), \(procedure.id), \(procedure.hash), \(sealed), \(now))
        """)
    }
    return id
  }

  /// The draft, if it is this person's.
  public func draft(_ id: String, of person: PersonID) async throws -> Draft {
    try await store.read { transaction in try draft(id, of: person, in: transaction) }
  }

  /// All that the person has begun, the last saved first. One draft that cannot be read hides no other.
  public func drafts(of person: PersonID) async throws -> Drafts {
    try await store.read { transaction in
      var drafts = Drafts()
      let rows = try transaction.rows(
        "SELECT id, procedure, saved_at FROM procedures_draft WHERE person = \(person) ORDER BY saved_at DESC, id")
      for row in rows {
        let id: String = try row.get("id")
        do { drafts.readable.append(try draft(id, of: person, in: transaction)) } catch is DossierError {
          drafts.unreadable.append(
            UnreadableDraft(id: id, procedure: try row.get("procedure"), savedAt: try row.get("saved_at")))
        }
      }
      return drafts
    }
  }

  /// Saves the answers to some fields, replacing what they had; nil empties one. The other answers stay.
  public func save(_ changes: [String: String?], in id: String, of person: PersonID, at now: Date) async throws {
    try await revise(id, of: person, at: now) { _, before in
      var answers = before
      for (field, value) in changes { answers[field] = value }
      return (answers, ())
    }
  }

  /// Throws the draft and its attachments away.
  public func discard(_ id: String, of person: PersonID) async throws {
    try await store.write { transaction in
      try removeAttachments(of: id, belongingTo: person, in: transaction)
      try transaction.execute("DELETE FROM procedures_draft WHERE id = \(id)")
    }
  }

  /// Throws away the drafts, and what is attached to them, that nobody has touched since a time; at most `limit` at once.
  ///
  /// - Returns: how many they were.
  @discardableResult
  public func purgeDrafts(before time: Date, limit: Int = 500, in transaction: Transaction) throws -> Int {
    let rows = try transaction.rows("SELECT id, person FROM procedures_draft WHERE saved_at < \(time) LIMIT \(limit)")
    for row in rows {
      let id: String = try row.get("id")
      try removeAttachments(of: id, belongingTo: row.get("person"), in: transaction)
      try transaction.execute("DELETE FROM procedures_draft WHERE id = \(id)")
    }
    return rows.count
  }

  func draft(_ id: String, of person: PersonID, in transaction: Transaction) throws -> Draft {
    guard
      let row = try transaction.row(
        "SELECT definition, answers, saved_at FROM procedures_draft WHERE id = \(id) AND person = \(person)"),
      let procedure = catalogue.version(try row.get("definition"))
    else { throw DossierError.notFound }
    let key = try vault.key(of: person, in: transaction)
    return Draft(
      id: id, procedure: procedure, answers: try answers(row.get("answers"), ofDraft: id, under: key),
      attachments: try attachments(ofDraft: id, under: key, in: transaction), savedAt: try row.get("saved_at"))
  }

  /// The answers that stand sealed in a draft.
  func answers(_ sealed: [UInt8], ofDraft id: String, under key: PersonKey) throws -> Answers {
    guard let answers = Answers(bytes: try key.open(sealed, context: Self.draftContext(id))) else {
      throw DossierError.damagedDraft
    }
    return answers
  }

  /// Where the answers of a draft stand; elsewhere they do not open.
  static func draftContext(_ id: String) -> [UInt8] { Array("procedures_draft:\(id)".utf8) }
}
