public import Foundation
public import Identity
import Store
import Vocabulary

extension Desk {
  /// Opens a draft and returns its identifier.
  public func startDraft(of procedure: Procedure, by person: PersonID, at now: Date) async throws -> String {
    let id = UUID().uuidString.lowercased()
    try await store.write { transaction in
      let sealed = try seal(Answers(), draft: id, of: person, in: transaction)
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

  public func drafts(of person: PersonID) async throws -> [Draft] {
    try await store.read { transaction in
      let ids = try transaction.rows(
        "SELECT id FROM procedures_draft WHERE person = \(person) ORDER BY saved_at DESC, id")
      return try ids.map { try draft($0.get("id"), of: person, in: transaction) }
    }
  }

  /// Saves the answers to some fields, replacing what they had; nil empties one. The other answers stay.
  public func save(_ changes: [String: String?], in id: String, of person: PersonID, at now: Date) async throws {
    try await store.write { transaction in
      var answers = try answers(ofDraft: id, of: person, in: transaction)
      for (field, value) in changes { answers[field] = value }
      let sealed = try seal(answers, draft: id, of: person, in: transaction)
      try transaction.execute("UPDATE procedures_draft SET answers = \(sealed), saved_at = \(now) WHERE id = \(id)")
    }
  }

  /// Throws the draft and its attachments away.
  public func discard(_ id: String, of person: PersonID) async throws {
    try await store.write { transaction in
      guard
        try transaction.execute("DELETE FROM procedures_draft WHERE id = \(id) AND person = \(person)") == 1
      else { throw DossierError.notFound }
      try transaction.execute("DELETE FROM procedures_attachment WHERE draft = \(id)")
    }
  }

  func draft(_ id: String, of person: PersonID, in transaction: Transaction) throws -> Draft {
    guard
      let row = try transaction.row(
        "SELECT definition, answers, saved_at FROM procedures_draft WHERE id = \(id) AND person = \(person)"),
      let procedure = catalogue.version(try row.get("definition"))
    else { throw DossierError.notFound }
    return Draft(
      id: id, procedure: procedure, answers: try open(row.get("answers"), draft: id, of: person, in: transaction),
      attachments: try attachments(ofDraft: id, of: person, in: transaction), savedAt: try row.get("saved_at"))
  }

  private func answers(ofDraft id: String, of person: PersonID, in transaction: Transaction) throws -> Answers {
    guard
      let sealed: [UInt8] = try transaction.value(
        "SELECT answers FROM procedures_draft WHERE id = \(id) AND person = \(person)")
    else { throw DossierError.notFound }
    return try open(sealed, draft: id, of: person, in: transaction)
  }

  private func seal(_ answers: Answers, draft id: String, of person: PersonID, in transaction: Transaction) throws
    -> [UInt8]
  {
    try vault.seal(answers.bytes, for: person, context: Self.draftContext(id), in: transaction)
  }

  private func open(_ sealed: [UInt8], draft id: String, of person: PersonID, in transaction: Transaction) throws
    -> Answers
  {
    let plain = try vault.open(sealed, of: person, context: Self.draftContext(id), in: transaction)
    guard let answers = Answers(bytes: plain) else { throw DossierError.corrupt(entry: 0) }
    return answers
  }
}
