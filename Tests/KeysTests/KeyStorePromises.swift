import Crypto
import TestSupport
import Testing

@testable import Keys

/// What a holder of keys promises, whichever it is.
@Suite("Every holder of keys")
struct KeyStorePromises {
  let folder: TemporaryFolder
  let message = [UInt8]("Extrait d'acte de naissance".utf8)
  let name = KeyName.seal(year: 2026, number: 1)

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test(
    "a key of every algorithm survives a restart and signs what its public key verifies",
    arguments: KeyHolder.allCases, KeyAlgorithm.allCases)
  func survives(holder: KeyHolder, algorithm: KeyAlgorithm) throws {
    let keys = try holder.made(in: folder)
    guard !holder.lacks(algorithm) else {
      #expect(throws: KeyError.unsupportedAlgorithm(algorithm)) { try keys.store.create(name, algorithm) }
      #expect(try keys.store.names().isEmpty)
      return
    }
    try keys.store.create(name, algorithm)
    let publicKey = try keys.store.subjectPublicKey(of: name)
    let again = try keys.again()
    #expect(try again.subjectPublicKey(of: name) == publicKey)
    #expect(publicKey.algorithm == algorithm && publicKey.der.count == algorithm.subjectPublicKeyLength)
    for message in [message, []] {
      let signature = try again.signature(for: message, with: name)
      #expect(publicKey.isValidSignature(signature, for: message))
      #expect(!publicKey.isValidSignature(signature, for: message + [0]))
      #expect(!publicKey.isValidSignature(signature.dropLast() + [(signature.last ?? 0) ^ 1], for: message))
      #expect(!publicKey.isValidSignature([], for: message))
    }
  }

  @Test(
    "OpenSSL reads the public key and believes the signature",
    arguments: KeyHolder.allCases, [KeyAlgorithm.p256, .p384, .rsa3072, .ed25519])
  func openssl(holder: KeyHolder, algorithm: KeyAlgorithm) throws {
    let store = try holder.made(in: folder).store
    try store.create(name, algorithm)
    let publicKey = try store.subjectPublicKey(of: name)
    let peer = try Peer()
    try peer.write(publicKey.pem, as: "key.pem")
    try peer.write(publicKey.der, as: "key.der")
    try peer.write(message, as: "message")
    try peer.write(message + [0], as: "other")
    try peer.write(try store.signature(for: message, with: name), as: "signature")
    func verify(_ file: String) throws -> Int32 {
      switch algorithm {
      case .ed25519:
        try peer.run(
          "openssl", "pkeyutl", "-verify", "-pubin", "-inkey", "key.pem", "-rawin", "-in", file,
          "-sigfile", "signature"
        ).status
      default:
        try peer.run(
          "openssl", "dgst", algorithm == .p384 ? "-sha384" : "-sha256", "-verify", "key.pem",
          "-signature", "signature", file
        ).status
      }
    }
    #expect(try verify("message") == 0)
    #expect(try verify("other") != 0)
    let same = try peer.run("openssl", "pkey", "-pubin", "-inform", "DER", "-in", "key.der", "-outform", "PEM")
    #expect(same.output == publicKey.pem)
    let digest = try peer.run("openssl", "dgst", "-sha256", "-r", "key.der").output.prefix(64)
    #expect(publicKey.fingerprint.replacing(" ", with: "") == digest)
  }

  @Test("the calls for P-256 sign with such a key, and name the algorithm of another", arguments: KeyHolder.allCases)
  func plainCalls(holder: KeyHolder) throws {
    let store = try holder.made(in: folder).store
    try store.create(.root, .ed25519)
    try store.create(name)
    let signature = try store.sign(message, with: name)
    #expect(try store.publicKey(of: name).isValidSignature(signature, for: message))
    #expect(throws: KeyError.otherAlgorithm(.root, .ed25519)) { try store.sign(message, with: .root) }
    #expect(throws: KeyError.otherAlgorithm(.root, .ed25519)) { try store.publicKey(of: .root) }
  }

  @Test("keys are listed by name, and one does not sign for another", arguments: KeyHolder.allCases)
  func names(holder: KeyHolder) throws {
    let store = try holder.made(in: folder).store
    #expect(try store.names().isEmpty)
    try store.create(name)
    try store.create(.root)
    #expect(try store.names() == [.root, name])
    let signature = try store.signature(for: message, with: name)
    #expect(try !store.subjectPublicKey(of: .root).isValidSignature(signature, for: message))
  }

  @Test("a key is never replaced", arguments: KeyHolder.allCases)
  func neverReplaced(holder: KeyHolder) throws {
    let keys = try holder.made(in: folder)
    try keys.store.create(name)
    let before = try keys.store.subjectPublicKey(of: name)
    #expect(throws: KeyError.keyExists(name)) { try keys.store.create(name) }
    #expect(throws: KeyError.keyExists(name)) { try keys.again().create(name, .ed25519) }
    #expect(try keys.again().subjectPublicKey(of: name) == before)
  }

  @Test("an unknown key is named", arguments: KeyHolder.allCases)
  func unknown(holder: KeyHolder) throws {
    let store = try holder.made(in: folder).store
    #expect(throws: KeyError.unknownKey(name)) { try store.sign([], with: name) }
    #expect(throws: KeyError.unknownKey(name)) { try store.signature(for: [], with: name) }
    #expect(throws: KeyError.unknownKey(name)) { try store.publicKey(of: name) }
    #expect(throws: KeyError.unknownKey(name)) { try store.subjectPublicKey(of: name) }
  }

  @Test("of many that create one key at once, one does", arguments: KeyHolder.allCases)
  func race(holder: KeyHolder) async throws {
    let keys = try holder.made(in: folder)
    let store = keys.store
    let made = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 {
        group.addTask { (try? store.create(name)) != nil }
      }
      return await group.reduce(0) { $1 ? $0 + 1 : $0 }
    }
    #expect(made == 1)
    #expect(try keys.again().subjectPublicKey(of: name) == store.subjectPublicKey(of: name))
  }

  @Test("many sign at once, each what it was asked", arguments: KeyHolder.allCases)
  func manyAtOnce(holder: KeyHolder) async throws {
    let store = try holder.made(in: folder).store
    try store.create(name)
    try store.create(.root, .ed25519)
    let publicKeys = [name: try store.subjectPublicKey(of: name), .root: try store.subjectPublicKey(of: .root)]
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for (key, publicKey) in publicKeys {
        for number in UInt8(0)..<32 {
          group.addTask {
            publicKey.isValidSignature(try store.signature(for: [number], with: key), for: [number])
          }
        }
      }
      for try await isValid in group { #expect(isValid) }
    }
  }
}
