import Foundation
import Identity
import Pack
import Store
import Vocabulary

extension Desk {
  /// Loads a dossier for the machine's own work: no reader, no entry of access.
  func load(_ number: DossierNumber, in transaction: Transaction) throws -> DossierView {
    try open(number, in: transaction).view
  }

  /// The same with its person's key, for who goes on to seal.
  func open(_ number: DossierNumber, in transaction: Transaction) throws -> OpenDossier {
    guard
      let row = try transaction.row(
        "SELECT person, definition, draft FROM procedures_dossier WHERE number = \(number.rawValue)"),
      let procedure = catalogue.version(try row.get("definition"))
    else { throw DossierError.notFound }
    let person: PersonID = try row.get("person")
    let key = try vault.key(of: person, in: transaction)
    let entries = try transaction.rows(
      "SELECT number, sealed FROM procedures_entry WHERE dossier = \(number.rawValue) ORDER BY number"
    ).map { row in
      let index: Int = try row.get("number")
      let plain = try key.open(row.get("sealed"), context: Self.context(number, index))
      return try JSONDecoder().decode(Entry.self, from: Data(plain))
    }
    let view = DossierView(
      dossier: try Dossier(number: number, entries: entries), procedure: procedure, person: person,
      attachments: try attachments(ofDraft: row.get("draft"), under: key, in: transaction))
    return OpenDossier(view: view, key: key)
  }

  /// Appends an entry to the table of entries. Its number is the primary key: two writers cannot both append it.
  func append(_ entry: Entry, number index: Int, to dossier: Dossier, under key: PersonKey, in transaction: Transaction)
    throws
  {
    let plain = [UInt8](try JSONEncoder().encode(entry))
    let sealed = key.seal(plain, context: Self.context(dossier.number, index))
    try transaction.execute(
      """
      INSERT INTO procedures_entry (dossier, number, event, at, sealed)
      VALUES (\(dossier.number.rawValue), \(index), \(entry.event.name), \(entry.at), \(sealed))
      """)
  }

  /// Brings the read model up to a dossier whose last entry was just appended.
  func refresh(_ dossier: Dossier, under procedure: Procedure, in transaction: Transaction) throws {
    let line = DossierLine(dossier, under: procedure)
    try transaction.execute(
      """
      UPDATE procedures_dossier SET phase = \(line.phase), step = \(line.step), role = \(line.role),
        holder = \(line.holder), office = \(line.office), deadline = \(line.deadline), changed_at = \(line.changedAt),
        entries = \(line.entries)
      WHERE number = \(dossier.number.rawValue)
      """)
  }

  private static func context(_ number: DossierNumber, _ index: Int) -> [UInt8] {
    Array("procedures_entry:\(number.rawValue):\(index)".utf8)
  }
}
