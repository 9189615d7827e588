import Testing

@testable import Keys

@Suite("Key algorithm")
struct KeyAlgorithmTests {
  let message = [UInt8]("Extrait d'acte de naissance".utf8)

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

  @Test(
    "a public key with a wrong byte before the key is refused, and one with a wrong byte in it verifies nothing",
    arguments: KeyAlgorithm.allCases)
  func mutated(algorithm: KeyAlgorithm) throws {
    let key = try PrivateKey(algorithm)
    let whole = key.publicKey.der
    let signature = try key.signature(for: message)
    let start = algorithm.subjectPublicKeyPrefix.count
    for index in Array(0..<start) + stride(from: start, to: whole.count, by: 5) {
      var der = whole
      der[index] ^= 0x40
      let other = try? SubjectPublicKey(der: der)
      #expect(other == nil || index >= start, "byte \(index)")
      #expect(other?.isValidSignature(signature, for: message) != true, "byte \(index)")
    }
  }

  @Test("an RSA key is read with the exponent 65,537 alone")
  func exponent() throws {
    let der = try PrivateKey(.rsa3072).publicKey.der
    for exponent: [UInt8] in [[0x01, 0x00, 0x03], [0x01, 0x01, 0x01], [0x7F, 0xFF, 0xFF]] {
      #expect(throws: KeyError.notAPublicKey) { try SubjectPublicKey(der: der.dropLast(3) + exponent) }
    }
  }

  @Test("a point off its curve is no public key", arguments: [KeyAlgorithm.p256, .p384])
  func offCurve(algorithm: KeyAlgorithm) throws {
    var der = try PrivateKey(algorithm).publicKey.der
    der[der.count - 1] ^= 1
    #expect(throws: KeyError.notAPublicKey) { try SubjectPublicKey(der: der) }
  }

  @Test("a printed key shows no secret", arguments: KeyAlgorithm.allCases)
  func printed(algorithm: KeyAlgorithm) throws {
    var dumped = ""
    let key = try PrivateKey(algorithm)
    dump(key, to: &dumped)
    #expect("\(key)" == "PrivateKey(\(algorithm.rawValue))" && !dumped.contains("Signing"))
  }
}
