public import Documents
public import Signatures
public import Store
import Vocabulary

/// Makes the act of a decided dossier: facts, stamp, PDF, signature. Runs as a job; the signed file, the entry that says
/// so and the citizen's message are committed with the job's end, so that a crash at any point neither loses an act
/// nor issues it twice.
public struct ActMaker: Sendable {
  /// The kind of its jobs. Their payload is the dossier's number, their key tells one decision on it from another.
  public static let jobKind = "procedures.issue"

  let desk: Desk
  let typesetter: Typesetter
  let signer: Signer
  let address: String

  /// `address` is the portal's, without a slash at the end: `https://toguna.example`.
  public init(desk: Desk, typesetter: Typesetter, signer: Signer, address: String) {
    self.desk = desk
    self.typesetter = typesetter
    self.signer = signer
    self.address = address
  }

  static func job(for dossier: Dossier) -> NewJob {
    NewJob(kind: jobKind, key: jobKey(for: dossier), payload: Array(dossier.number.rawValue.utf8))
  }

  static func jobKey(for dossier: Dossier) -> String { "\(dossier.number.rawValue)/\(dossier.entries.count)" }

  /// The handler of its jobs.
  public func handle(_ job: Job) async throws -> @Sendable (Transaction) throws -> Void {
    guard let number = DossierNumber(rawValue: String(decoding: job.payload, as: UTF8.self)) else {
      throw DossierError.notFound
    }
    let view = try await desk.store.read { transaction in try desk.load(number, in: transaction) }
    guard let planned = view.dossier.planned, case .issuing = view.dossier.phase else { return { _ in } }
    let pdf = try PAdES.sign(page(of: view), with: signer, at: planned.decidedAt)
    let digest = try Digest.signed(pdf)
    return { transaction in
      try desk.store(pdf, digest: digest, of: planned, for: view, at: planned.decidedAt, in: transaction)
    }
  }
}
