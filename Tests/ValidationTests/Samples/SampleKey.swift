import Crypto
import CryptoExtras
import Foundation
import Synchronization
import TestSupport

/// A key that signs what tests judge. The same name is the same key, throughout a run.
struct SampleKey: Sendable {
  /// SubjectPublicKeyInfo.
  let der: [UInt8]
  /// What stands in the BIT STRING of it.
  let bits: [UInt8]
  /// AlgorithmIdentifier of what ``sign`` makes.
  let algorithm: [UInt8]
  let sign: @Sendable ([UInt8]) throws -> [UInt8]

  private static let made = Mutex<[String: SampleKey]>([:])

  static func named(_ name: String) -> SampleKey {
    made.withLock { made in
      if let key = made[name] { return key }
      let key = p256()
      made[name] = key
      return key
    }
  }

  private init(
    der: Data, prefix: Int, algorithm: [UInt8], sign: @escaping @Sendable ([UInt8]) throws -> [UInt8]
  ) {
    self.der = [UInt8](der)
    bits = [UInt8](der.dropFirst(prefix))
    self.algorithm = algorithm
    self.sign = sign
  }

  static func p256() -> SampleKey { twins().strong }

  /// ECDSA over a digest that is not the one of its curve.
  static func p256(sha512: Void) -> SampleKey {
    let key = P256.Signing.PrivateKey()
    return SampleKey(
      der: key.publicKey.derRepresentation, prefix: 26, algorithm: Bytes.sequence(Bytes.oid("1.2.840.10045.4.3.4"))
    ) { [UInt8](try key.signature(for: SHA512.hash(data: $0)).derRepresentation) }
  }

  static func p256(sha1: Void) -> SampleKey { twins().weak }

  /// One key that signs as it should, and over SHA-1.
  static func twins() -> (strong: SampleKey, weak: SampleKey) {
    let key = P256.Signing.PrivateKey()
    let der = key.publicKey.derRepresentation
    let strong = SampleKey(der: der, prefix: 26, algorithm: Bytes.sequence(Bytes.oid("1.2.840.10045.4.3.2"))) {
      [UInt8](try key.signature(for: $0).derRepresentation)
    }
    let weak = SampleKey(der: der, prefix: 26, algorithm: Bytes.sequence(Bytes.oid("1.2.840.10045.4.1"))) {
      [UInt8](try key.signature(for: Insecure.SHA1.hash(data: $0)).derRepresentation)
    }
    return (strong, weak)
  }

  static func p384() -> SampleKey {
    let key = P384.Signing.PrivateKey()
    return SampleKey(
      der: key.publicKey.derRepresentation, prefix: 23, algorithm: Bytes.sequence(Bytes.oid("1.2.840.10045.4.3.3"))
    ) { [UInt8](try key.signature(for: $0).derRepresentation) }
  }

  static func p521() -> SampleKey {
    let key = P521.Signing.PrivateKey()
    return SampleKey(
      der: key.publicKey.derRepresentation, prefix: 25, algorithm: Bytes.sequence(Bytes.oid("1.2.840.10045.4.3.4"))
    ) { [UInt8](try key.signature(for: $0).derRepresentation) }
  }

  static func ed25519() -> SampleKey {
    let key = Curve25519.Signing.PrivateKey()
    let der = Bytes.sequence(
      Bytes.sequence(Bytes.oid("1.3.101.112")), Bytes.bits([UInt8](key.publicKey.rawRepresentation)))
    return SampleKey(der: Data(der), prefix: 12, algorithm: Bytes.sequence(Bytes.oid("1.3.101.112"))) {
      [UInt8](try key.signature(for: $0))
    }
  }

  static func mldsa65() throws -> SampleKey {
    let key = try MLDSA65.PrivateKey()
    let algorithm = Bytes.sequence(Bytes.oid("2.16.840.1.101.3.4.3.18"))
    let der = Bytes.sequence(algorithm, Bytes.bits([UInt8](key.publicKey.rawRepresentation)))
    return SampleKey(der: Data(der), prefix: 22, algorithm: algorithm) { [UInt8](try key.signature(for: $0)) }
  }

  enum Padding { case pkcs1, pss, pssShortSalt, md5 }

  /// RSA with SHA-256; OpenSSL makes the key, which is quicker.
  static func rsa(_ size: Int, _ padding: Padding = .pkcs1) throws -> SampleKey {
    let peer = try Peer()
    try peer.run("openssl", "genrsa", "-traditional", "-out", "key.pem", "\(size)")
    let pem = String(decoding: try peer.read("key.pem"), as: UTF8.self)
    let key = try _RSA.Signing.PrivateKey(unsafePEMRepresentation: pem)
    let algorithm: [UInt8] =
      switch padding {
      case .pkcs1: Bytes.sequence(Bytes.oid("1.2.840.113549.1.1.11"), Bytes.null)
      case .pss: pss(salt: 32)
      case .pssShortSalt: pss(salt: 20)
      case .md5: Bytes.sequence(Bytes.oid("1.2.840.113549.1.1.4"), Bytes.null)
      }
    return SampleKey(der: key.publicKey.derRepresentation, prefix: size > 1024 ? 24 : 22, algorithm: algorithm) {
      let message = $0
      let signature =
        padding == .pkcs1 || padding == .md5
        ? try key.signature(for: message, padding: .insecurePKCS1v1_5) : try key.signature(for: message, padding: .PSS)
      return [UInt8](signature.rawRepresentation)
    }
  }

  private static func pss(salt: Int) -> [UInt8] {
    let sha256 = Bytes.sequence(Bytes.oid("2.16.840.1.101.3.4.2.1"), Bytes.null)
    return Bytes.sequence(
      Bytes.oid("1.2.840.113549.1.1.10"),
      Bytes.sequence(
        Bytes.context(0, sha256), Bytes.context(1, Bytes.sequence(Bytes.oid("1.2.840.113549.1.1.8"), sha256)),
        Bytes.context(2, Bytes.integer(salt))))
  }

  /// A key on a curve that is too short, with signatures that OpenSSL makes.
  static func p192() throws -> SampleKey {
    let peer = try Peer()
    try peer.run("openssl", "ecparam", "-name", "prime192v1", "-genkey", "-noout", "-out", "key.pem")
    try peer.run("openssl", "pkey", "-in", "key.pem", "-pubout", "-outform", "DER", "-out", "key.der")
    let pem = try peer.read("key.pem")
    return SampleKey(
      der: Data(try peer.read("key.der")), prefix: 26, algorithm: Bytes.sequence(Bytes.oid("1.2.840.10045.4.3.2"))
    ) {
      let peer = try Peer()
      try peer.write(pem, as: "key.pem")
      try peer.write($0, as: "message")
      try peer.run("openssl", "dgst", "-sha256", "-sign", "key.pem", "-out", "signature", "message")
      return try peer.read("signature")
    }
  }
}
