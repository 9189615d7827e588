import Crypto
import Foundation
import Testing

@testable import Keys

@Suite("Key algorithm")
struct KeyAlgorithmTests {
  let folder: TemporaryFolder
  let passphrase = [UInt8]("sous le toguna".utf8)
  let message = [UInt8]("Extrait d'acte de naissance".utf8)
  let name = KeyName.seal(year: 2026, number: 1)

  init() throws {
    folder = try TemporaryFolder()
  }

  func made(_ algorithm: KeyAlgorithm) throws -> SoftwareKeyStore {
    let store = try SoftwareKeyStore.create(at: folder.path, passphrase: passphrase, cost: .trifling)
    try store.create(name, algorithm)
    return store
  }

  @Test(
    "a key of every algorithm survives a restart and signs what its public key verifies",
    arguments: KeyAlgorithm.allCases)
  func survives(algorithm: KeyAlgorithm) throws {
    let publicKey = try made(algorithm).subjectPublicKey(of: name)
    let again = try SoftwareKeyStore.open(at: folder.path, passphrase: passphrase)
    #expect(try again.subjectPublicKey(of: name) == publicKey)
    #expect(publicKey.algorithm == algorithm && publicKey.der.count == algorithm.subjectPublicKeyLength)
    let signature = try again.signature(for: message, with: name)
    #expect(publicKey.isValidSignature(signature, for: message))
    #expect(!publicKey.isValidSignature(signature, for: message + [0]))
    #expect(!publicKey.isValidSignature(signature.dropLast() + [(signature.last ?? 0) ^ 1], for: message))
    #expect(!publicKey.isValidSignature([], for: message))
  }

  @Test(
    "OpenSSL reads the public key and believes the signature",
    arguments: [KeyAlgorithm.p256, .p384, .rsa3072, .ed25519])
  func openssl(algorithm: KeyAlgorithm) throws {
    let store = try made(algorithm)
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

  @Test("the seed 00 01 … 1F gives the ML-DSA-65 key that OpenSSL 4 makes of it")
  func postQuantumVector() throws {
    let key = try PrivateKey(.mldsa65, secret: [UInt8](0..<32)).publicKey
    #expect(
      key.fingerprint
        == "b8b6 2131 bfbe 8443 3efb 2273 d7f5 b87f 7a22 854a 2cfd 366f c2ae ad86 d837 c52d")
  }

  @Test("a public key is read from its DER alone, and nothing else is", arguments: KeyAlgorithm.allCases)
  func reading(algorithm: KeyAlgorithm) throws {
    let key = try PrivateKey(algorithm).publicKey
    #expect(try SubjectPublicKey(der: key.der) == key)
    for der in [[], [UInt8](key.der.dropLast()), key.der + [0], [0x31] + key.der.dropFirst()] {
      #expect(throws: KeyError.notAPublicKey) { try SubjectPublicKey(der: der) }
    }
  }

  @Test("a public key with a wrong byte anywhere is refused or is another key", arguments: KeyAlgorithm.allCases)
  func mutated(algorithm: KeyAlgorithm) throws {
    let key = try PrivateKey(algorithm).publicKey
    for index in stride(from: 0, to: key.der.count, by: 5) {
      var der = key.der
      der[index] ^= 0x40
      #expect((try? SubjectPublicKey(der: der)) != key)
    }
  }

  @Test("a point off its curve is no public key", arguments: [KeyAlgorithm.p256, .p384])
  func offCurve(algorithm: KeyAlgorithm) throws {
    var der = try PrivateKey(algorithm).publicKey.der
    der[der.count - 1] ^= 1
    #expect(throws: KeyError.notAPublicKey) { try SubjectPublicKey(der: der) }
  }

  @Test("a call for P-256 names the algorithm of a key that is not")
  func otherAlgorithm() throws {
    let store = try made(.ed25519)
    #expect(throws: KeyError.otherAlgorithm(name, .ed25519)) { try store.sign(message, with: name) }
    #expect(throws: KeyError.otherAlgorithm(name, .ed25519)) { try store.publicKey(of: name) }
  }

  @Test("a printed key shows no secret", arguments: KeyAlgorithm.allCases)
  func printed(algorithm: KeyAlgorithm) throws {
    var dumped = ""
    let key = try PrivateKey(algorithm)
    dump(key, to: &dumped)
    #expect("\(key)" == "PrivateKey(\(algorithm.rawValue))" && !dumped.contains("Signing"))
  }
}
