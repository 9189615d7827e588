import Crypto
import Foundation
import Keys
import Signatures
import Store
import SwiftASN1
import TestSupport
import Vocabulary
import X509

@testable import Authority

/// A founded State's desk in a database of its own, which goes with the value.
struct TestDesk {
  let folder: TemporaryFolder
  let desk: AuthorityDesk
  let keys: MemoryKeyStore
  /// A second desk over the same store, as another process has it.
  let other: AuthorityDesk
  let founding: AuthorityFounding

  static let now = SampleAuthorities.now
  static let holder = RequestedHolder.organization(
    state: .ml, name: "République du Mali", register: "NTR", number: "MA.BKO.2024.B.1", commonName: "Sceau de l'impôt")

  static func founded(on engine: TestedEngine = .sqlite) async throws -> TestDesk {
    let folder = try TemporaryFolder()
    let keys = MemoryKeyStore()
    try keys.create(.root)
    let founding = AuthorityFounding(
      state: .ml, organization: "République du Mali", address: try PublicAddress("http://pki.exemple.ml"), keys: keys)
    try founding.makeKeys(year: 2026)
    let root = try founding.root(at: now)
    let authorities = try founding.authorities(under: root, at: now)
    let store = try await Store.open(
      try engine.newLocation(in: folder),
      migrations: AuthorityTables.migrations + ACMETables.migrations + TrustListTables.migrations,
      identity: .create(StoreIdentity(state: "ML", instance: "test")))
    let sealer = Sealer.random()
    func desk() -> AuthorityDesk {
      AuthorityDesk(root: root, authorities: authorities, keys: keys, store: store, sealer: sealer)
    }
    let first = desk()
    try await first.open(year: 2026, at: now)
    return TestDesk(folder: folder, desk: first, keys: keys, other: desk(), founding: founding)
  }

  /// The desk after another authority has followed for a use.
  func followed(for use: AuthorityUse, at time: Date) async throws -> AuthorityDesk {
    let id = try desk.authority(use).id.next
    for name in [AuthorityKeys.authority(id), AuthorityKeys.responder(id)].compactMap(\.self) { try keys.create(name) }
    let made = try founding.authority(id, under: desk.root, at: time)
    let next = AuthorityDesk(
      root: desk.root, authorities: Array(desk.authorities.dropFirst()) + [made], keys: keys, store: desk.store,
      sealer: desk.sealer)
    try await next.open(made, by: "issa", at: time)
    return next
  }

  /// The desk on a machine where the root's key is not.
  func deskWithoutRoot() throws -> AuthorityDesk { try opened(over: RootlessKeys(keys: keys)) }

  /// The desk as a process with other keys has it.
  func opened(over keys: any KeyStore) throws -> AuthorityDesk {
    let founding = AuthorityFounding(
      state: .ml, organization: "République du Mali", address: try PublicAddress("http://pki.exemple.ml"), keys: keys)
    return AuthorityDesk(
      root: try founding.takeUp(.root, pem: desk.root.certificate.pem),
      authorities: try AuthorityFounding.uses.map {
        try founding.takeUp(AuthorityID($0), pem: try desk.authority($0).certificate.pem)
      }, keys: keys, store: desk.store, sealer: desk.sealer)
  }

  /// A request by PKCS#10 with an empty name, over a new key.
  static func csr() throws -> [UInt8] {
    let key = P256.Signing.PrivateKey()
    let request = try CertificateSigningRequest(
      version: .v1, subject: DistinguishedName(), privateKey: Certificate.PrivateKey(key),
      attributes: CertificateSigningRequest.Attributes(), signatureAlgorithm: .ecdsaWithSHA256)
    var coder = DER.Serializer()
    try coder.serialize(request)
    return coder.serializedBytes
  }

  /// A seal that was asked for by one agent and approved by two others.
  func seal(at time: Date = now) async throws -> IssuedCertificate {
    let id = try await desk.ask(for: .seals, Self.holder, csr: try Self.csr(), by: "awa", at: time)
    _ = try await desk.approve(id, by: "issa", at: time)
    guard let certificate = try await desk.approve(id, by: "fanta", at: time) else { throw DeskRefusal.unknownRequest }
    return certificate
  }

  /// What the responder says of a certificate.
  func answer(
    _ serial: SerialNumber, nonce: [UInt8]? = nil, at time: Date, from desk: AuthorityDesk? = nil,
    about id: AuthorityID = .seals
  ) async throws -> (der: [UInt8], keptUntil: Date?) {
    let issuer = try (desk ?? self.desk).authority(named: id).certificate.certificate
    let question = try CertificateID(serial, from: try IssuerDigests.all(of: issuer)[0])
    let der = try DER.encoded { coder in
      try coder.sequence { request in
        try request.sequence { content in
          content.sequence { $0.sequence { $0.serializeRawBytes(question.der) } }
          if let nonce {
            let value = try DER.encoded { try $0.octets(nonce) }
            let item = Certificate.Extension(oid: Identifiers.nonce, critical: false, value: value[...])
            try content.context(2) { try $0.serializeSequenceOf([item]) }
          }
        }
      }
    }
    return try await (desk ?? self.desk).answer(to: der, about: id, at: time)
  }
}
