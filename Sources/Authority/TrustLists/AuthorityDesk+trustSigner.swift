public import Foundation
import Keys
import Signatures
import Store
import Vocabulary

extension AuthorityKeys {
  /// `trust-list-2026-1`
  static func trustList(year: Int) -> KeyName? { KeyName(rawValue: "trust-list-\(year)-1") }
}

extension AuthorityDesk {
  /// The certificate that signs the State's lists; nil before the first one.
  public func trustListSigner(at time: Date) async throws -> IssuedCertificate? {
    try await held(.trustListSigner, of: .root, at: time)?.certificate
  }

  /// Makes what signs lists while the root's key is here: later it may be in its safe.
  func prepareTrustLists(at time: Date) async throws {
    do { _ = try await trustSigner(at: time) } catch DeskRefusal.rootIsAway {}
  }

  /// What signs lists. It is made when there is none, and anew when its end is near and the root's key is here.
  ///
  /// Throws ``DeskRefusal/rootIsAway`` when there is none and the root's key is away.
  func trustSigner(at time: Date) async throws -> (signer: Signer, certificate: IssuedCertificate) {
    let standing = try await held(.trustListSigner, of: .root, at: time)
    let held: HeldCertificate
    if let standing { held = try await renewed(standing, at: time) } else { held = try await newTrustSigner(at: time) }
    let top = try StateRoot(pem: root.certificate.pem)
    let chain = try CertificateChain(pem: held.certificate.pem, root: top)
    return (try Signer(key: held.key, in: keys, chain: chain, form: .pades), held.certificate)
  }

  private func renewed(_ standing: HeldCertificate, at time: Date) async throws -> HeldCertificate {
    guard standing.certificate.notAfter.timeIntervalSince(time) < TrustListPace.signerMargin else { return standing }
    do { return try await newTrustSigner(at: time) } catch DeskRefusal.rootIsAway { return standing }
  }

  /// The year's key. One that was retired leaves its name behind, and the next number follows it.
  private func trustListKey(at time: Date) throws -> KeyName {
    let standing = Set(try keys.names())
    var name = AuthorityKeys.trustList(year: Day(time, utcOffsetSeconds: 0).year)
    while let key = name {
      if standing.contains(key) { return key }
      do throws(KeyError) {
        try keys.create(key)
        return key
      } catch {
        guard case .keyExists = error else { throw error }
      }
      name = key.next
    }
    throw DeskRefusal.noAuthority(.root)
  }

  private func newTrustSigner(at time: Date) async throws -> HeldCertificate {
    let key = try trustListKey(at: time)
    let (from, until) = root.period(for: .trustListSigner, at: time)
    let certificate: IssuedCertificate
    do throws(AuthorityError) {
      certificate = try root.issue(
        .trustListSigner, to: .organization(try root.named("Liste de confiance", isRegistered: true)),
        over: try CertifiedKey(key, in: keys), from: from, until: until)
    } catch {
      switch error {
      case .key(.unknownKey(.root)), .issuanceFailed: throw DeskRefusal.rootIsAway
      default: throw error
      }
    }
    try await store.write { transaction in
      try record(
        certificate, .root, profile: CertificateProfile.trustListSigner.name, by: Self.machine, at: time,
        in: transaction)
    }
    return HeldCertificate(key: key, certificate: certificate, issuer: root.certificate)
  }
}
