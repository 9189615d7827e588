import Foundation
import Keys
import TestSupport
import Vocabulary

@testable import Signatures

/// A State of one root and one seal.
struct SampleState {
  let keys: any KeyStore
  let root: StateRoot
  let seal: SealCertificate
  let signer: Signer

  static let begin = Date(timeIntervalSince1970: 1_767_225_600)
  /// Well inside the validity of both certificates.
  static let now = begin.addingTimeInterval(100 * 86_400)
  static let sealKey = KeyName.seal(year: 2026, number: 1)

  /// Makes the holder of the keys, for a test that runs another one's tests with other holders.
  @TaskLocal static var holder: @Sendable () throws -> any KeyStore = { MemoryKeyStore() }

  init(_ code: StateCode = .ml, sealDays: Double = 1000) throws {
    keys = try Self.holder()
    try keys.create(.root)
    try keys.create(Self.sealKey)
    root = try StateRoot(
      Self.certificate(
        "Racine de l'État", of: code, over: .root, in: keys, until: Self.begin.addingTimeInterval(20 * 365 * 86_400)))
    seal = try SealCertificate(
      Self.certificate(
        "Sceau de l'état civil", of: code, over: Self.sealKey, in: keys, under: root,
        until: Self.begin.addingTimeInterval(sealDays * 86_400)))
    signer = try Signer(key: Self.sealKey, in: keys, certificate: seal, root: root)
  }

  var trust: TrustAnchors { TrustAnchors(roots: [root], seals: [seal]) }
}

extension CMSTemplate {
  /// As a signer with this seal has it.
  init(sealedWith seal: SealCertificate, under root: StateRoot) throws {
    try self.init(.pades, chain: CertificateChain(seal.file, root: root), algorithm: .p256)
  }
}
