public import Foundation
import Identity
import Store
public import Vocabulary

extension Desk {
  /// The act under this check code, or nil when the State issued none.
  public func act(_ code: CheckCode) async throws -> ActStatus? {
    try await store.read { transaction in
      try transaction.row("SELECT * FROM procedures_act WHERE check_code = \(code.rawValue)").map(ActStatus.init)
    }
  }

  /// The act whose signature covers bytes with this SHA-256. The signature's own bytes do not count: they can be written in
  /// other ways that are as valid.
  public func act(signedDigest: [UInt8]) async throws -> ActStatus? {
    let digest = Digest.text(signedDigest)
    return try await store.read { transaction in
      try transaction.row("SELECT * FROM procedures_act WHERE digest = \(digest)").map(ActStatus.init)
    }
  }

  /// The signed PDF of a dossier, for who may see the dossier.
  public func document(of number: DossierNumber, for reader: Reader, at now: Date) async throws -> [UInt8] {
    try await store.write { transaction in
      let open = try dossier(number, for: reader, at: now, in: transaction)
      guard
        let blob: BlobHash = try transaction.value(
          "SELECT content FROM procedures_act WHERE dossier = \(number.rawValue)"),
        let sealed = try transaction.blob(blob)
      else { throw DossierError.notNow(phase: open.view.dossier.phase.name) }
      return try open.key.open(sealed, context: Self.actContext(number))
    }
  }

  /// Stores the signed act that was made of a dossier, with the entry that says so. Nothing is written when the dossier went
  /// on meanwhile: another worker did it before.
  func store(
    _ pdf: [UInt8], digest: String, of planned: PlannedAct, for view: DossierView, at now: Date,
    in transaction: Transaction
  ) throws {
    let number = view.dossier.number
    let entries: Int? = try transaction.value(
      "SELECT entries FROM procedures_dossier WHERE number = \(number.rawValue)")
    guard entries == view.dossier.entries.count else { return }
    let key = try vault.key(of: view.person, in: transaction)
    let blob = try transaction.put(blob: key.seal(pdf, context: Self.actContext(number)))
    try transaction.execute(
      """
      INSERT INTO procedures_act (check_code, dossier, person, procedure, office, digest, content, issued_at)
      VALUES (\(planned.checkCode), \(number.rawValue), \(view.person), \(view.procedure.id),
        \(view.dossier.office), \(digest), \(blob), \(planned.decidedAt))
      """)
    let act = IssuedAct(checkCode: planned.checkCode, digest: digest)
    let open = OpenDossier(view: view, key: key)
    try append(try view.dossier.issue(act), to: open, by: .system, at: now, in: transaction)
  }

  static func actContext(_ number: DossierNumber) -> [UInt8] { Array("procedures_act:\(number.rawValue)".utf8) }
}
