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

  static let now = SampleAuthorities.now
  static let holder = RequestedHolder.organization(
    state: .ml, name: "République du Mali", register: "NTR", number: "MA.BKO.2024.B.1", commonName: "Sceau de l'impôt")

  static func founded() async throws -> TestDesk {
    let folder = try TemporaryFolder()
    let keys = MemoryKeyStore()
    try keys.create(.root)
    let founding = AuthorityFounding(
      state: .ml, organization: "République du Mali", address: try PublicAddress("http://pki.exemple.ml"), keys: keys)
    try founding.makeKeys(year: 2026)
    let root = try founding.root(at: now)
    let authorities = try founding.authorities(under: root, at: now)
    let store = try await Store.open(
      .sqlite(path: folder.path("desk.sqlite")), migrations: AuthorityTables.migrations + ACMETables.migrations,
      identity: .create(StoreIdentity(state: "ML", instance: "test")))
    let sealer = Sealer.random()
    func desk() -> AuthorityDesk {
      AuthorityDesk(root: root, authorities: authorities, keys: keys, store: store, sealer: sealer)
    }
    let first = desk()
    try await first.open(year: 2026, at: now)
    return TestDesk(folder: folder, desk: first, keys: keys, other: desk())
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
  func answer(_ serial: SerialNumber, nonce: [UInt8]? = nil, at time: Date, from desk: AuthorityDesk? = nil)
    async throws
    -> (der: [UInt8], keptUntil: Date?)
  {
    let issuer = try self.desk.authority(.seals).certificate.certificate
    let id = try CertificateID(serial, from: try IssuerDigests.all(of: issuer)[0])
    let der = try DER.encoded { coder in
      try coder.sequence { request in
        try request.sequence { content in
          content.sequence { $0.sequence { $0.serializeRawBytes(id.der) } }
          if let nonce {
            let value = try DER.encoded { try $0.octets(nonce) }
            let item = Certificate.Extension(oid: Identifiers.nonce, critical: false, value: value[...])
            try content.context(2) { try $0.serializeSequenceOf([item]) }
          }
        }
      }
    }
    return try await (desk ?? self.desk).answer(to: der, about: .seals, at: time)
  }
}
