public import Identity
public import Store

extension RegistrationDesk {
  /// Whose readings a citizen may see besides: the registrations for which the citizen answers.
  public func subjects(of holder: PersonID, in transaction: Transaction) throws -> [AccessSubject] {
    try transaction.rows("SELECT id FROM week_registration WHERE holder = \(holder) ORDER BY id").map { row in
      .registration(try row.get("id"))
    }
  }
}
