import Crypto
import CryptoExtras
import Foundation
import Signatures

@testable import Authority

/// A key as a client holds it.
struct TestKey {
  let algorithm: String
  let jwk: [String: String]
  let sign: ([UInt8]) throws -> [UInt8]

  /// The whole of RFC 7638 over what the client sends, by the client's own reckoning.
  var thumbprint: String {
    let members = jwk.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\"\($0.value)\"" }
    return Base64.url.text([UInt8](SHA256.hash(data: [UInt8]("{\(members.joined(separator: ","))}".utf8))))
  }

  static func p256(_ key: P256.Signing.PrivateKey = P256.Signing.PrivateKey()) -> TestKey {
    let point = [UInt8](key.publicKey.rawRepresentation)
    return TestKey(
      algorithm: "ES256",
      jwk: ["kty": "EC", "crv": "P-256", "x": Base64.url.text(point[..<32]), "y": Base64.url.text(point[32...])]
    ) { [UInt8](try key.signature(for: $0).rawRepresentation) }
  }

  static func p384() -> TestKey {
    let key = P384.Signing.PrivateKey()
    let point = [UInt8](key.publicKey.rawRepresentation)
    return TestKey(
      algorithm: "ES384",
      jwk: ["kty": "EC", "crv": "P-384", "x": Base64.url.text(point[..<48]), "y": Base64.url.text(point[48...])]
    ) { [UInt8](try key.signature(for: $0).rawRepresentation) }
  }

  static func ed25519() -> TestKey {
    let key = Curve25519.Signing.PrivateKey()
    return TestKey(
      algorithm: "EdDSA",
      jwk: ["kty": "OKP", "crv": "Ed25519", "x": Base64.url.text([UInt8](key.publicKey.rawRepresentation))]
    ) { [UInt8](try key.signature(for: $0)) }
  }

  static func rsa(bits: Int) throws -> TestKey {
    let key = try _RSA.Signing.PrivateKey(unsafeKeySize: .init(bitCount: bits))
    let parts = try key.publicKey.getKeyPrimitives()
    return TestKey(
      algorithm: "RS256",
      jwk: [
        "kty": "RSA", "n": Base64.url.text([UInt8](parts.modulus)), "e": Base64.url.text([UInt8](parts.publicExponent)),
      ]
    ) { content in
      let signature = try key.signature(for: SHA256.hash(data: content), padding: .insecurePKCS1v1_5)
      return [UInt8](signature.rawRepresentation)
    }
  }

  /// The shared key of an agency's credentials.
  static func shared(_ key: String) -> TestKey {
    TestKey(algorithm: "HS256", jwk: [:]) { content in
      let key = SymmetricKey(data: Base64.url.bytes(key) ?? [])
      return [UInt8](HMAC<SHA256>.authenticationCode(for: content, using: key))
    }
  }
}
