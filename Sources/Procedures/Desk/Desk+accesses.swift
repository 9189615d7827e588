public import Identity
import Rules
public import Store
import Vocabulary

extension Desk {
  /// A citizen's dossiers that are looked through for records of the citizen's own, the latest first.
  private static let mostDossiers = 100

  /// Whose readings a citizen may see: the citizen's own data, and the records that an issued act has shown to be the
  /// citizen's. One dossier that cannot be read hides no other.
  public func subjects(of person: PersonID, in transaction: Transaction) throws -> OwnSubjects {
    let acts: [Phase.Name] = [.issued, .revoked]
    let rows = try transaction.rows(
      """
      SELECT number FROM procedures_dossier WHERE person = \(person) AND phase IN \(list: acts)
      ORDER BY submitted_at DESC LIMIT \(Self.mostDossiers)
      """)
    var own = OwnSubjects(subjects: [.person(person)])
    for row in rows {
      guard let number = DossierNumber(rawValue: try row.get("number")) else { throw DossierError.damagedRow }
      do {
        let view = try load(number, in: transaction)
        for record in try view.procedure.ownRecords(of: view.dossier) {
          let subject = AccessSubject.record(register: record.register, key: record.record)
          if !own.subjects.contains(subject) { own.subjects.append(subject) }
        }
      } catch is DossierError {
        own.unreadable.append(number)
      } catch is CELError {
        own.unreadable.append(number)
      }
    }
    return own
  }
}
