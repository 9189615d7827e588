import Crypto
public import Foundation
import Identity
import Pack
import Store
public import Vocabulary

extension Desk {
  /// The dossiers that the official could decide on one list: they wait at a step of the official's role and office that may
  /// be passed so. No personal data is read, so nothing is written into the access log.
  ///
  /// Those come first whose deadline does.
  public func listable(for official: Official) async throws -> [DossierRow] {
    let steps = catalogue.procedures.flatMap { procedure in
      procedure.definition.decision.filter(\.isListable).map { (procedure.id, $0) }
    }
    var held: SQL = "FALSE"
    for (procedure, step) in steps {
      for post in official.posts.filter({ $0.role == step.role.value }).sorted(by: { $0.office < $1.office }) {
        held += " OR (procedure = \(procedure) AND step = \(step.id) AND office = \(post.office))"
      }
    }
    let me = official.id.rawValue
    let condition = held
    return try await store.read { transaction in
      try transaction.rows(
        """
        SELECT * FROM procedures_dossier
        WHERE phase IN \(list: Phase.Name.list(where: \.awaitsAgent)) AND holder IN ('', \(me)) AND (\(condition))
        ORDER BY deadline, submitted_at, number LIMIT \(DecisionList.most)
        """
      ).map(DossierRow.init)
    }
  }

  /// Writes down a list of decisions as the official will read it. Dossiers that cannot be decided so are named on it with
  /// their reason, and are no part of what is confirmed.
  ///
  /// - Parameters:
  ///   - numbers: at most ``DecisionList/most`` count. Dossiers of other offices are as those that do not exist.
  ///   - words: what stands on the list for a dossier.
  /// - Returns: the list's identifier; nil without a dossier.
  public func prepareList(
    _ numbers: [DossierNumber], by official: Official, at now: Date,
    words: @escaping @Sendable (DossierView) -> ListedDecision
  ) async throws -> String? {
    guard !numbers.isEmpty else { return nil }
    let id = UUID().uuidString.lowercased()
    return try await store.write { transaction in
      try forgetUnconfirmed(of: official, in: transaction)
      try transaction.execute(
        """
        INSERT INTO procedures_list (id, agent, digest, prepared_at)
        VALUES (\(id), \(official.id.rawValue), \([UInt8]()), \(now))
        """)
      var digests: [[UInt8]] = []
      var place = 0
      var seen: Set<DossierNumber> = []
      for number in numbers.prefix(DecisionList.most) where seen.insert(number).inserted {
        do {
          digests += try [put(number, on: id, at: place, by: official, in: transaction, words)].compactMap(\.self)
          place += 1
        } catch DossierError.notFound {
          continue
        }
      }
      guard place > 0 else {
        try transaction.execute("DELETE FROM procedures_list WHERE id = \(id)")
        return nil
      }
      try transaction.execute(
        "UPDATE procedures_list SET digest = \(DecisionList.digest(of: digests)) WHERE id = \(id)")
      return id
    }
  }

  /// Writes down a line, and gives the digest of what is to be confirmed; nil when the dossier is left out.
  private func put(
    _ number: DossierNumber, on list: String, at place: Int, by official: Official, in transaction: Transaction,
    _ words: (DossierView) -> ListedDecision
  ) throws -> [UInt8]? {
    let open: OpenDossier
    do { open = try self.open(number, in: transaction) } catch IdentityError.forgotten { throw DossierError.notFound }
    var digest: [UInt8] = []
    var sealed: [UInt8] = []
    var outcome: String?
    do throws(DossierError) {
      try open.view.checkListable(for: official)
    } catch {
      guard error != .notFound else { throw error }
      outcome = error.name
    }
    if outcome == nil {
      let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max) }
      let plain = try ListedDecision.sealable(words(open.view), salt: salt)
      digest = [UInt8](SHA256.hash(data: plain))
      sealed = open.key.seal(plain, context: Self.listContext(list, number))
    }
    try transaction.execute(
      """
      INSERT INTO procedures_list_line (list, place, dossier, entries, digest, sealed, outcome)
      VALUES (\(list), \(place), \(number.rawValue), \(open.view.dossier.entries.count), \(digest), \(sealed), \(outcome))
      """)
    return outcome == nil ? digest : nil
  }

  /// A list that this official prepared. Before it is confirmed its lines are read, and each reading is written into the
  /// access log; after that only what became of them is told.
  ///
  /// - Throws: `DossierError.notFound` for another's list, and for one with a dossier of an office that the official left.
  public func list(_ id: String, for official: Official, at now: Date) async throws -> DecisionList {
    try await store.write { transaction in
      guard
        let row = try transaction.row(
          "SELECT * FROM procedures_list WHERE id = \(id) AND agent = \(official.id.rawValue)")
      else { throw DossierError.notFound }
      let decidedAt: Date? = try row.get("decided_at")
      let lines = try transaction.rows(
        """
        SELECT l.dossier, l.sealed, l.outcome, d.person, d.office
        FROM procedures_list_line l JOIN procedures_dossier d ON d.number = l.dossier
        WHERE l.list = \(id) ORDER BY l.place
        """
      ).map { try line($0, of: id, isRead: decidedAt == nil, by: official, at: now, in: transaction) }
      return DecisionList(
        id: id, digest: try row.get("digest"), preparedAt: try row.get("prepared_at"), decidedAt: decidedAt,
        lines: lines)
    }
  }

  private func line(
    _ row: Row, of list: String, isRead: Bool, by official: Official, at now: Date, in transaction: Transaction
  ) throws -> DecisionList.Line {
    guard let number = DossierNumber(rawValue: try row.get("dossier")) else { throw DossierError.damagedRow }
    let outcome = DecisionList.Outcome(column: try row.get("outcome"))
    guard isRead, outcome == .open else { return DecisionList.Line(number: number, decision: nil, outcome: outcome) }
    let (person, office): (PersonID, String) = (try row.get("person"), try row.get("office"))
    guard official.offices.contains(office) else { throw DossierError.notFound }
    try accesses.record(
      .person(person), by: AccessReader(official.id, office: office), for: .dossier(number), at: now, in: transaction)
    let plain = try vault.open(
      row.get("sealed"), of: person, context: Self.listContext(list, number), in: transaction)
    return DecisionList.Line(number: number, decision: try ListedDecision(sealable: plain), outcome: outcome)
  }

  /// What nobody confirmed is nobody's decision, and is not kept.
  private func forgetUnconfirmed(of official: Official, in transaction: Transaction) throws {
    let me = official.id.rawValue
    try transaction.execute(
      """
      DELETE FROM procedures_list_line
      WHERE list IN (SELECT id FROM procedures_list WHERE agent = \(me) AND decided_at IS NULL)
      """)
    try transaction.execute("DELETE FROM procedures_list WHERE agent = \(me) AND decided_at IS NULL")
  }

  /// Where a line stands; elsewhere it does not open.
  static func listContext(_ list: String, _ number: DossierNumber) -> [UInt8] {
    Array("procedures_list_line:\(list):\(number.rawValue)".utf8)
  }
}
