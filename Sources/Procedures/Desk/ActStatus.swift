public import Foundation
import Store

/// What the State says of an act to anyone who has its code or its file: no personal data.
public struct ActStatus: Sendable, Hashable {
  public let checkCode: String
  public let procedure: String
  public let office: String
  public let issuedAt: Date
  /// Nil while the act stands.
  public let revokedAt: Date?

  init(_ row: Row) throws {
    checkCode = try row.get("check_code")
    procedure = try row.get("procedure")
    office = try row.get("office")
    issuedAt = try row.get("issued_at")
    revokedAt = try row.get("revoked_at")
  }

  /// What a dossier's entries say of its act; nil where none was decided.
  init?(_ view: DossierView) {
    guard let planned = view.dossier.planned else { return nil }
    checkCode = planned.checkCode
    procedure = view.procedure.id
    office = view.dossier.office
    issuedAt = planned.decidedAt.asKept
    // Nothing follows a revocation.
    revokedAt = view.dossier.phase.name == .revoked ? view.dossier.changedAt.asKept : nil
  }
}
