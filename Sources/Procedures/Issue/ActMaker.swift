public import Documents
public import Signatures
public import Store
import Vocabulary

/// Makes the act of a decided dossier: facts, stamp, PDF, signature. Runs as a job; the signed file, the entry that says
/// so and the citizen's message are committed with the job's end, so that a crash at any point neither loses an act
/// nor issues it twice.
public struct ActMaker: Sendable {
  /// The kind of its jobs. Their key and payload are the dossier's number.
  public static let jobKind = "procedures.issue"

  let desk: Desk
  let layouts: [String: Layout]
  let typesetter: Typesetter
  let signer: Signer
  let address: String

  /// `layouts` by name; `address` is the portal's, without a slash at the end: `https://toguna.example`.
  public init(desk: Desk, layouts: [String: Layout], typesetter: Typesetter, signer: Signer, address: String) {
    self.desk = desk
    self.layouts = layouts
    self.typesetter = typesetter
    self.signer = signer
    self.address = address
  }

  static func job(for number: DossierNumber) -> NewJob {
    NewJob(kind: jobKind, key: number.rawValue, payload: Array(number.rawValue.utf8))
  }

  /// The handler of its jobs.
  public func handle(_ job: Job) async throws -> @Sendable (Transaction) throws -> Void {
    guard let number = DossierNumber(rawValue: String(decoding: job.payload, as: UTF8.self)) else {
      throw DossierError.notFound
    }
    let view = try await desk.store.read { transaction in try desk.load(number, in: transaction) }
    guard let planned = view.dossier.planned, case .issuing = view.dossier.phase else { return { _ in } }
    let pdf = try PAdES.sign(page(of: view), with: signer, at: planned.decidedAt)
    let digest = Digest.hexadecimal(pdf)
    return { transaction in
      try desk.store(pdf, digest: digest, of: planned, for: number, at: planned.decidedAt, in: transaction)
    }
  }
}
