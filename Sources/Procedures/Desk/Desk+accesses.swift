public import Identity
public import Store
import Vocabulary

extension Desk {
  /// A citizen's dossiers that are looked through for records of the citizen's own, the latest first.
  private static let mostDossiers = 100

  /// Whose readings a citizen may see: the citizen's own data, and the records that an issued act has shown to be the citizen's.
  public func subjects(of person: PersonID, in transaction: Transaction) throws -> [AccessSubject] {
    let rows = try transaction.rows(
      """
      SELECT number FROM procedures_dossier WHERE person = \(person) AND phase IN ('issued', 'revoked')
      ORDER BY submitted_at DESC LIMIT \(Self.mostDossiers)
      """)
    var subjects: [AccessSubject] = [.person(person)]
    for row in rows {
      guard let number = DossierNumber(rawValue: try row.get("number")) else { continue }
      let view = try load(number, in: transaction)
      for record in view.procedure.ownRecords(of: view.dossier) {
        let subject = AccessSubject.record(register: record.register, key: record.record)
        if !subjects.contains(subject) { subjects.append(subject) }
      }
    }
    return subjects
  }
}
