import Identity
import Store
import Vocabulary

/// An entry that was not withdrawn, without what was answered.
struct PanelEntry: Hashable {
  let id: EntryID
  let number: DossierNumber
  let person: PersonID
  let isFinalist: Bool

  init(_ row: Row) throws {
    guard let number = DossierNumber(rawValue: try row.get("dossier")) else { throw DossierError.damagedRow }
    id = EntryID(try row.get("entry"))
    self.number = number
    person = try row.get("person")
    isFinalist = try row.get("finalist_at", as: Int64?.self) != nil
  }
}

extension PanelDesk {
  private static let entries: SQL = """
    SELECT e.entry, e.dossier, e.finalist_at, d.person FROM procedures_panel_entry e
    JOIN procedures_dossier d ON d.number = e.dossier AND d.phase <> \(Phase.Name.withdrawn)
    """

  /// All that were not withdrawn, by identifier.
  func entries(of contest: String, in transaction: Transaction) throws -> [PanelEntry] {
    try transaction.rows("\(Self.entries) WHERE e.contest = \(contest) ORDER BY e.entry").map(PanelEntry.init)
  }

  func entry(_ id: EntryID, of contest: String, in transaction: Transaction) throws -> PanelEntry? {
    try transaction.row("\(Self.entries) WHERE e.contest = \(contest) AND e.entry = \(id.text)").map(PanelEntry.init)
  }

  func entry(of number: DossierNumber, in transaction: Transaction) throws -> PanelEntry? {
    try transaction.row("\(Self.entries) WHERE e.dossier = \(number.rawValue)").map(PanelEntry.init)
  }

  /// The answers to these fields of an entry, those that were given.
  func answers(_ fields: [String], of entry: PanelEntry, in transaction: Transaction) throws -> [String] {
    let dossier = try desk.load(entry.number, in: transaction).dossier
    return fields.compactMap { dossier.answers[$0] }
  }
}

extension EntryID {
  /// Six of 30 signs that nobody mistakes for one another.
  static func random(using generator: inout some RandomNumberGenerator) -> EntryID {
    let signs = Array("23456789ABCDEFGHJKMNPQRSTVWXYZ")
    return EntryID(String((0..<6).map { _ in signs[Int.random(in: signs.indices, using: &generator)] }))
  }
}
