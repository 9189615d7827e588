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

  /// The act whose signed file has this SHA-256, in hexadecimal.
  public func act(digest: String) async throws -> ActStatus? {
    try await store.read { transaction in
      try transaction.row("SELECT * FROM procedures_act WHERE digest = \(digest)").map(ActStatus.init)
    }
  }

  /// The signed PDF of a dossier, for who may see the dossier.
  public func document(of number: DossierNumber, for reader: Reader, at now: Date) async throws -> [UInt8] {
    try await store.write { transaction in
      let view = try dossier(number, for: reader, at: now, in: transaction)
      guard
        let blob: BlobHash = try transaction.value(
          "SELECT content FROM procedures_act WHERE dossier = \(number.rawValue)"),
        let sealed = try transaction.blob(blob)
      else { throw DossierError.notNow(phase: view.dossier.phase.name) }
      return try vault.open(sealed, of: view.person, context: Self.actContext(number), in: transaction)
    }
  }

  /// Stores a signed act with the entry that says so. Nothing is written when another worker did it before.
  func store(
    _ pdf: [UInt8], digest: String, of planned: PlannedAct, for number: DossierNumber, at now: Date,
    in transaction: Transaction
  ) throws {
    let view = try load(number, in: transaction)
    guard case .issuing = view.dossier.phase else { return }
    let sealed = try vault.seal(pdf, for: view.person, context: Self.actContext(number), in: transaction)
    let blob = try transaction.put(blob: sealed)
    try transaction.execute(
      """
      INSERT INTO procedures_act (check_code, dossier, person, procedure, office, digest, content, issued_at)
      VALUES (\(planned.checkCode), \(number.rawValue), \(view.person), \(view.procedure.id),
        \(view.dossier.office), \(digest), \(blob), \(planned.decidedAt))
      """)
    let act = IssuedAct(checkCode: planned.checkCode, digest: digest)
    try append(try view.dossier.issue(act), to: view, by: .system, at: now, in: transaction)
  }

  static func actContext(_ number: DossierNumber) -> [UInt8] { Array("procedures_act:\(number.rawValue)".utf8) }
}
