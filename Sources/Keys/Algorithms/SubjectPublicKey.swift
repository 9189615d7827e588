import Crypto
import CryptoExtras
import Foundation

/// A public key as the world reads it: SubjectPublicKeyInfo (RFC 5280 §4.1.2.7) of one of ``KeyAlgorithm``.
public struct SubjectPublicKey: Sendable, Hashable {
  public let algorithm: KeyAlgorithm
  /// SubjectPublicKeyInfo in DER.
  public let der: [UInt8]

  /// Throws ``KeyError/notAPublicKey`` for anything but the DER of a key of a known algorithm, RSA's with the exponent
  /// 65,537.
  public init(der: [UInt8]) throws(KeyError) {
    let fitting = KeyAlgorithm.allCases.first {
      der.count == $0.subjectPublicKeyLength && der.starts(with: $0.subjectPublicKeyPrefix)
        && der.suffix($0.subjectPublicKeySuffix.count).elementsEqual($0.subjectPublicKeySuffix)
    }
    guard let fitting else { throw .notAPublicKey }
    self.init(algorithm: fitting, der: der)
    do {
      _ = try verifier()
    } catch {
      throw .notAPublicKey
    }
  }

  /// `der` comes from the library that made the key.
  init(algorithm: KeyAlgorithm, der: some Sequence<UInt8>) {
    self.algorithm = algorithm
    self.der = [UInt8](der)
  }

  /// `raw` is the key as its standard writes it, such as 32 bytes for Ed25519.
  init(algorithm: KeyAlgorithm, raw: some Sequence<UInt8>) {
    self.init(algorithm: algorithm, der: algorithm.subjectPublicKeyPrefix + raw)
  }

  /// `PUBLIC KEY` in PEM (RFC 7468 §13), with a line feed at its end.
  public var pem: String {
    let text = Data(der).base64EncodedString(options: [.lineLength64Characters, .endLineWithLineFeed])
    return "-----BEGIN PUBLIC KEY-----\n\(text)\n-----END PUBLIC KEY-----\n"
  }

  /// SHA-256 of ``der``, in sixteen groups of four hexadecimal digits, as people compare it in a ceremony.
  public var fingerprint: String {
    let digits = SHA256.hash(data: der).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] + digits[$0 + 1] }.joined(separator: " ")
  }

  /// Whether `signature`, in the form of ``algorithm``, is that of this key over `message`.
  public func isValidSignature(_ signature: [UInt8], for message: [UInt8]) -> Bool {
    guard let verifier = try? verifier() else { return false }
    return verifier(signature, message)
  }

  private var raw: ArraySlice<UInt8> { der.dropFirst(algorithm.subjectPublicKeyPrefix.count) }

  private func verifier() throws -> ([UInt8], [UInt8]) -> Bool {
    switch algorithm {
    case .p256:
      let key = try P256.Signing.PublicKey(derRepresentation: der)
      return { signature, message in
        guard let signature = try? P256.Signing.ECDSASignature(derRepresentation: signature) else { return false }
        return key.isValidSignature(signature, for: message)
      }
    case .p384:
      let key = try P384.Signing.PublicKey(derRepresentation: der)
      return { signature, message in
        guard let signature = try? P384.Signing.ECDSASignature(derRepresentation: signature) else { return false }
        return key.isValidSignature(signature, for: message)
      }
    case .rsa3072:
      let key = try _RSA.Signing.PublicKey(derRepresentation: der)
      return { signature, message in
        key.isValidSignature(
          _RSA.Signing.RSASignature(rawRepresentation: signature), for: message, padding: .insecurePKCS1v1_5)
      }
    case .ed25519:
      let key = try Curve25519.Signing.PublicKey(rawRepresentation: raw)
      return { signature, message in key.isValidSignature(signature, for: message) }
    case .mldsa65:
      let key = try MLDSA65.PublicKey(rawRepresentation: raw)
      return { signature, message in key.isValidSignature(signature, for: message) }
    }
  }
}

extension SubjectPublicKey: Codable {
  /// Reads base64 of ``der``.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    try self.init(der: [UInt8](try container.decode(Data.self)))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(Data(der))
  }
}
