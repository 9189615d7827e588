import Crypto
import TestSupport
import Testing

@testable import Keys

@Suite("Keys on a token")
struct PKCS11KeyStoreTests {
  let token: PKCS11Token
  let message = [UInt8]("Extrait d'acte de naissance".utf8)
  let name = KeyName.seal(year: 2026, number: 1)

  init() throws {
    token = try SoftHSM.token()
  }

  /// Works on the token as an operator does.
  @discardableResult
  func tool(_ arguments: String...) throws -> String {
    let command = [
      "pkcs11-tool", "--module", token.module, "--token-label", token.label, "--login", "--pin", SoftHSM.pin,
    ]
    let result = try SoftHSM.run(command + arguments)
    #expect(result.status == 0, "\(result.output)")
    return result.output
  }

  @Test(
    "OpenSC sees a key that signs, does nothing else and never leaves",
    arguments: [KeyAlgorithm.p256, .p384, .rsa3072, .ed25519])
  func neverLeaves(algorithm: KeyAlgorithm) throws {
    try PKCS11KeyStore(token).create(name, algorithm)
    let seen = try tool("--list-objects", "--type", "privkey")
    #expect(seen.contains("label:      seal-2026-1\n"))
    #expect(seen.contains("Usage:      sign\n"))
    #expect(seen.contains("Access:     sensitive, always sensitive, never extractable, local\n"))
    #expect(seen.contains("ID:         7365616c2d323032362d31\n"))
  }

  @Test("OpenSC verifies with the public key on the token")
  func peer() throws {
    let store = try PKCS11KeyStore(token)
    try store.create(name)
    let peer = try Peer()
    try peer.write(SHA256.hash(data: message), as: "digest")
    try peer.write(try store.signature(for: message, with: name), as: "signature")
    let answer = try tool(
      "--verify", "--mechanism", "ECDSA", "--signature-format", "openssl", "--label", name.rawValue,
      "--input-file", peer.folder.path("digest"), "--signature-file", peer.folder.path("signature"))
    #expect(answer.contains("Signature is valid"))
  }

  @Test("keys that the operator made by another program sign too", arguments: ["EC:prime256v1", "EC:edwards25519"])
  func foreign(kind: String) throws {
    try tool("--keypairgen", "--key-type", kind, "--label", name.rawValue, "--usage-sign")
    try tool("--keypairgen", "--key-type", kind, "--label", "Not a key name", "--usage-sign")
    let store = try PKCS11KeyStore(token)
    #expect(try store.names() == [name])
    let signature = try store.signature(for: message, with: name)
    #expect(try store.subjectPublicKey(of: name).isValidSignature(signature, for: message))
  }

  @Test("a key that asks for the PIN at each use is given it")
  func alwaysAuthenticate() throws {
    try tool("--keypairgen", "--key-type", "EC:prime256v1", "--label", name.rawValue, "--usage-sign", "--always-auth")
    #expect(try tool("--list-objects", "--type", "privkey").contains("always authenticate"))
    let store = try PKCS11KeyStore(token)
    for _ in 0..<2 {
      let signature = try store.signature(for: message, with: name)
      #expect(try store.subjectPublicKey(of: name).isValidSignature(signature, for: message))
    }
  }

  @Test("a key that the token would hand out does not sign")
  func extractable() throws {
    try tool("--keypairgen", "--key-type", "EC:prime256v1", "--label", name.rawValue, "--usage-sign", "--extractable")
    let store = try PKCS11KeyStore(token)
    #expect(throws: KeyError.token(.extractableKey(name))) { try store.signature(for: message, with: name) }
  }

  @Test("a public key that is not that of the private key is found out")
  func otherPublicKey() throws {
    try PKCS11KeyStore(token).create(name)
    let peer = try Peer()
    try peer.write(P256.Signing.PrivateKey().publicKey.derRepresentation, as: "other.der")
    try tool("--delete-object", "--type", "pubkey", "--label", name.rawValue)
    let store = try PKCS11KeyStore(token)
    #expect(throws: KeyError.token(.publicKeyMissing(name))) { try store.subjectPublicKey(of: name) }
    try tool("--write-object", peer.folder.path("other.der"), "--type", "pubkey", "--label", name.rawValue)
    #expect(throws: KeyError.token(.otherPublicKey(name))) { try store.subjectPublicKey(of: name) }
  }

  @Test("of two keys of one name neither signs")
  func ambiguous() throws {
    for _ in 0..<2 {
      try tool("--keypairgen", "--key-type", "EC:prime256v1", "--label", name.rawValue, "--usage-sign")
    }
    let store = try PKCS11KeyStore(token)
    #expect(throws: KeyError.token(.ambiguousKey(name))) { try store.signature(for: message, with: name) }
    #expect(throws: KeyError.self) { try store.create(name) }
  }

  @Test("a key of no known algorithm is listed, and not used")
  func unknownAlgorithm() throws {
    try tool("--keypairgen", "--key-type", "rsa:2048", "--label", name.rawValue, "--usage-sign")
    let store = try PKCS11KeyStore(token)
    #expect(try store.names() == [name])
    #expect(throws: KeyError.notAPublicKey) { try store.signature(for: message, with: name) }
  }

  @Test("more calls at once than the token has sessions wait for one another")
  func fewSessions() async throws {
    let narrow = PKCS11Token(module: token.module, label: token.label, pin: token.pin, sessions: 1)
    let store = try PKCS11KeyStore(narrow)
    try store.create(name)
    let publicKey = try store.subjectPublicKey(of: name)
    let valid = try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in UInt8(0)..<32 {
        group.addTask { publicKey.isValidSignature(try store.signature(for: [number], with: name), for: [number]) }
      }
      return try await group.reduce(0) { $1 ? $0 + 1 : $0 }
    }
    #expect(valid == 32)
  }
}
