public import Foundation
public import Identity
import Store

extension Desk {
  /// Changes the answers of a draft: `revise` is given the procedure and the answers so far, and returns them as they shall
  /// stand. Each step of a form comes this way, so the draft is read and written once, in one transaction.
  ///
  /// - Returns: what `revise` says besides.
  /// - Throws: `DossierError.notFound` when it is not this person's draft.
  public func revise<Outcome: Sendable>(
    _ id: String, of person: PersonID, at now: Date,
    _ revise: @escaping @Sendable (Procedure, Answers) -> (answers: Answers, outcome: Outcome)
  ) async throws -> Outcome {
    try await store.write { transaction in
      guard
        let row = try transaction.row(
          "SELECT definition, answers FROM procedures_draft WHERE id = \(id) AND person = \(person)"),
        let procedure = catalogue.version(try row.get("definition"))
      else { throw DossierError.notFound }
      let key = try vault.key(of: person, in: transaction)
      let before = try answers(row.get("answers"), ofDraft: id, under: key)
      let (after, outcome) = revise(procedure, before)
      if after != before {
        let sealed = key.seal(after.bytes, context: Self.draftContext(id))
        try transaction.execute("UPDATE procedures_draft SET answers = \(sealed), saved_at = \(now) WHERE id = \(id)")
      }
      return outcome
    }
  }
}
