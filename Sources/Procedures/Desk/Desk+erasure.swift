public import Identity
public import Store

extension Desk {
  /// Throws away what a person told the counter: drafts, and every file that was attached. What the entries and the acts hold is
  /// gone with the person's key, which the caller destroys in the same transaction; that an act was issued stays known under its
  /// check code, without a name.
  ///
  /// - Throws: `DossierError.notNow` while a request is open: somebody still has to decide or to withdraw it.
  public func forget(_ person: PersonID, in transaction: Transaction) throws {
    let open: Phase.Name? = try transaction.value(
      """
      SELECT phase FROM procedures_dossier
      WHERE person = \(person) AND phase IN \(list: Phase.Name.list(where: \.isOpen)) LIMIT 1
      """)
    if let open { throw DossierError.notNow(phase: open) }
    for row in try transaction.rows("SELECT content FROM procedures_attachment WHERE person = \(person)") {
      try transaction.delete(blob: row.get("content"))
    }
    try transaction.execute("DELETE FROM procedures_attachment WHERE person = \(person)")
    try transaction.execute("DELETE FROM procedures_draft WHERE person = \(person)")
  }
}
