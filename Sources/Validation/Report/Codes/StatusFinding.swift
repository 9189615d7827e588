import Authority
public import Foundation
import Signatures

/// What a list of revoked certificates or an answer said of a certificate of the path.
public struct StatusFinding: Sendable, Hashable, Codable {
  public enum Source: String, Sendable, Hashable, Codable, CaseIterable {
    /// RFC 5280 §5.
    case list = "CRL"
    /// RFC 6960.
    case answer = "OCSP"
  }

  public enum State: String, Sendable, Hashable, Codable, CaseIterable {
    case good, revoked
    case onHold = "on-hold"
  }

  /// SHA-256 of the certificate in hexadecimal digits.
  public let certificate: String
  public let source: Source
  public let state: State
  /// `thisUpdate`: up to when it knows.
  public let issuedAt: Date
  public let nextUpdate: Date?
  public let revokedOn: Date?
  /// RFC 5280 §5.3.1, by the standard's name.
  public let reason: String?

  init(_ statement: StatusStatement, of certificate: PathCertificate) {
    self.certificate = certificate.fingerprint.hex
    source = statement.source
    state = statement.revocation.map { $0.isHold ? .onHold : .revoked } ?? .good
    issuedAt = statement.thisUpdate
    nextUpdate = statement.nextUpdate
    revokedOn = statement.revocation?.date
    reason = statement.revocation.map { "\($0.reason)" }
  }
}

extension StatusFinding.State: ReportTerm {
  public static var area: String { "status" }

  public var places: Set<String> { ["time"] }

  public var english: String {
    switch self {
    case .good: "Not revoked, as of {time}."
    case .revoked: "Revoked, as of {time}."
    case .onHold: "Suspended, as of {time}."
    }
  }
}
