import Crypto
import Foundation
import Keys
import TestSupport
import Testing
import Vocabulary

@testable import Signatures

@Suite("Certificates")
struct CertificateTests {
  let state: SampleState

  init() throws {
    state = try SampleState()
  }

  @Test("what was written as PEM is read back as the same certificate")
  func roundTrip() throws {
    #expect(try StateRoot(pem: state.root.pem) == state.root)
    #expect(try SealCertificate(pem: state.seal.pem) == state.seal)
    #expect(state.seal.keyID == Array(state.seal.fingerprint.prefix(8)))
    #expect(state.seal.state == .ml)
  }

  @Test("trust sorts roots from seals in any order, and finds a seal by its key id")
  func sorting() throws {
    let trust = try TrustAnchors(pem: [state.seal.pem + state.root.pem])
    #expect(trust.roots == [state.root] && trust.seals == [state.seal])
    #expect(trust.seal(keyID: state.seal.keyID) == state.seal)
    #expect(trust.seal(keyID: []) == nil)
  }

  @Test("trust is read from files, and an unreadable or foreign file is named")
  func files() throws {
    let peer = try Peer()
    try peer.write(state.root.pem, as: "root.pem")
    try peer.write("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", as: "key.pem")
    let path = { (name: String) in peer.folder.path(name) }
    #expect(try TrustAnchors(files: [path("root.pem")]).roots == [state.root])
    #expect(throws: SignatureError.unreadable(file: path("none.pem"))) { try TrustAnchors(files: [path("none.pem")]) }
    #expect(throws: SignatureError.notPEM(file: path("key.pem"))) { try TrustAnchors(files: [path("key.pem")]) }
  }

  @Test("a root is not taken for a seal, nor a seal for a root")
  func kinds() throws {
    #expect(throws: SignatureError.badCertificate(.notSeal)) { try SealCertificate(pem: state.root.pem) }
    #expect(throws: SignatureError.badCertificate(.notRoot)) { try StateRoot(pem: state.seal.pem) }
  }

  @Test("a signer needs the certificate of its own key, from its own root")
  func signer() throws {
    let other = try SampleState()
    #expect(throws: SignatureError.keyMismatch(SampleState.sealKey)) {
      try Signer(key: SampleState.sealKey, in: other.keys, certificate: state.seal, root: state.root)
    }
    #expect(throws: SignatureError.badCertificate(.badSignature)) {
      try Signer(key: SampleState.sealKey, in: state.keys, certificate: state.seal, root: other.root)
    }
    let unknown = KeyName.seal(year: 2030, number: 1)
    #expect(throws: SignatureError.key(.unknownKey(unknown))) {
      try Signer(key: unknown, in: state.keys, certificate: state.seal, root: state.root)
    }
  }

  @Test("a signer is refused where the public key is known and the private one is gone")
  func lostKey() throws {
    #expect(throws: SignatureError.key(.unknownKey(SampleState.sealKey))) {
      try Signer(
        key: SampleState.sealKey, in: LostKeyStore(of: state.keys), certificate: state.seal, root: state.root)
    }
  }

  @Test("a path needs the very root, not one of the same name")
  func impostor() throws {
    let impostor = try SampleState()
    let trust = TrustAnchors(roots: [impostor.root])
    #expect(throws: CertificateFault.badSignature) { try trust.path(for: state.seal.file.certificate) }
    #expect(throws: CertificateFault.untrusted) {
      try TrustAnchors(roots: []).path(for: state.seal.file.certificate)
    }
    let both = TrustAnchors(roots: [impostor.root, state.root])
    #expect(try both.path(for: state.seal.file.certificate).certificates.count == 2)
  }
}

/// A holder that still tells its public keys and has lost the private ones.
private struct LostKeyStore: KeyStore {
  private let lost: any KeyStore

  init(of lost: any KeyStore) { self.lost = lost }

  func create(_ name: KeyName) throws(KeyError) { try lost.create(name) }
  func names() throws(KeyError) -> [KeyName] { try lost.names() }
  func publicKey(of name: KeyName) throws(KeyError) -> P256.Signing.PublicKey { try lost.publicKey(of: name) }
  func sign(_ message: [UInt8], with name: KeyName) throws(KeyError) -> P256.Signing.ECDSASignature {
    throw .unknownKey(name)
  }
}
