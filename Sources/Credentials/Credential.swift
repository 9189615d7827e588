public import Authority
public import Foundation
public import Identity

/// A person's means to sign: a key that the State keeps and only the person's PIN opens, with its certificate.
public struct Credential: Sendable, Hashable {
  public let id: CredentialID
  public let person: PersonID
  public let reference: CredentialReference
  /// As the certificate names the person.
  public let givenName: String
  public let surname: String
  public let state: State
  public let askedAt: Date
  /// Nil until two agents have approved.
  public let certificate: IssuedCertificate?
  /// The agents who approved, by their identifiers; the first one saw the person.
  public let approvals: [String]

  public var name: String { "\(givenName) \(surname)" }

  /// How far it is.
  public enum State: Sendable, Hashable {
    /// The person has to be seen by an agent.
    case asked
    /// One agent has seen the person; another has yet to approve.
    case identified
    /// An agent refused, for this reason.
    case refused(String)
    /// Certified; its holder has yet to accept the certificate.
    case issued
    case active
    case suspended
    case revoked(Date)
    case expired(Date)
    /// Too many PINs were wrong: the key is gone, and the certificate still waits to be revoked.
    case locked
    /// Taken back by its holder before it was certified, or replaced by another.
    case ended

    /// A state without what belongs to it.
    public enum Name: String, Sendable, Hashable {
      case asked, identified, refused, issued, active, suspended, revoked, expired, locked, ended
    }

    public var name: Name {
      switch self {
      case .asked: .asked
      case .identified: .identified
      case .refused: .refused
      case .issued: .issued
      case .active: .active
      case .suspended: .suspended
      case .revoked: .revoked
      case .expired: .expired
      case .locked: .locked
      case .ended: .ended
      }
    }

    /// Whether nothing more comes of it, so that another may be asked for.
    public var isOver: Bool {
      switch self {
      case .refused, .revoked, .expired, .ended: true
      case .asked, .identified, .issued, .active, .suspended, .locked: false
      }
    }
  }
}

extension Credential {
  init(_ row: CredentialRow, _ request: RequestLine, _ line: CertificateLine?, at now: Date) {
    id = row.id
    person = row.person
    reference = row.reference
    if case .person(_, let givenName, let surname, _, _) = request.holder {
      self.givenName = givenName
      self.surname = surname
    } else {
      givenName = ""
      surname = request.holder.name
    }
    askedAt = row.askedAt
    certificate = line?.certificate
    approvals = request.approvals
    state = Self.state(row, request, line, at: now)
  }

  private static func state(
    _ row: CredentialRow, _ request: RequestLine, _ line: CertificateLine?, at now: Date
  ) -> State {
    if request.state == .refused {
      return request.refusal == CredentialDesk.withdrawal ? .ended : .refused(request.refusal ?? "")
    }
    guard let line else { return row.isIdentified ? .identified : .asked }
    if let revocation = line.revocation {
      return revocation.reason == .certificateHold ? .suspended : .revoked(revocation.date)
    }
    if line.certificate.notAfter <= now { return .expired(line.certificate.notAfter) }
    if row.endedAt != nil { return .ended }
    if row.sealedKey == nil { return .locked }
    // Approved past the offices, without anybody having seen the person: such a key is not released.
    guard row.isIdentified else { return .asked }
    return row.activatedAt == nil ? .issued : .active
  }
}
