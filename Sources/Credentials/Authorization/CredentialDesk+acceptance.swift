import Authority
public import Foundation
import Store
import SwiftASN1
import X509

extension Credential {
  /// What its holder agrees to when accepting the certificate: the certificate itself.
  var acceptance: Hashes? {
    certificate.flatMap { try? Hashes([$0.fingerprint]) }
  }
}

extension CredentialDesk {
  /// Sends the code with which the holder accepts the certificate.
  public func sendAcceptanceCode(to id: CredentialID, source: String, at now: Date) async throws {
    let credential = try await credential(id, at: now)
    guard credential.state == .issued, let hashes = credential.acceptance else {
      throw CredentialError.notNow(credential.state.name)
    }
    try await sendCode(for: hashes, to: credential, shown: hashes.all[0], source: source, at: now)
  }

  /// Whether the code for the acceptance was right already, and only the PIN was wrong.
  public func acceptanceAwaitsPINAlone(of credential: Credential, at now: Date) async throws -> Bool {
    guard let hashes = credential.acceptance else { return false }
    return try await awaitsPINAlone(hashes, of: credential.id, at: now)
  }

  /// The holder accepts the certificate by PIN and code, which proves that the key of the certificate is theirs to open.
  /// From then on it signs.
  ///
  /// - Throws: as ``authorize(_:of:pin:code:source:at:)`` does.
  public func accept(_ id: CredentialID, pin: SignaturePIN, code: String?, source: String, at now: Date) async throws {
    let credential = try await credential(id, at: now)
    guard credential.state == .issued || credential.state == .locked, let hashes = credential.acceptance,
      let certificate = credential.certificate
    else { throw CredentialError.notNow(credential.state.name) }
    let activation = try await authorize(hashes, of: id, pin: pin, code: code, source: source, at: now)
    let sealed = try await store.write { try take(activation, for: hashes, of: id, at: now, in: $0) }
    let key = try key(sealed, under: activation, for: hashes)
    guard key.isCertified(by: try Certificate(derEncoded: certificate.der)) else { throw CredentialError.badActivation }
    try await store.write { transaction in
      try transaction.execute(
        """
        UPDATE credentials_credential SET activated_at = \(now)
        WHERE id = \(id) AND activated_at IS NULL AND ended_at IS NULL
        """)
    }
  }
}
