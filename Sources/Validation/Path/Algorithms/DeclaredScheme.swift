import Signatures
import SwiftASN1

/// How a signature was made, as an AlgorithmIdentifier with its parameters says (RFC 5280 §4.1.1.2).
enum DeclaredScheme: Sendable, Hashable {
  /// RFC 5758 §3.2.
  case ecdsa(DigestAlgorithm)
  /// RSASSA-PKCS1-v1_5 (RFC 4055 §5).
  case rsa(DigestAlgorithm)
  /// RSASSA-PSS with MGF1 over the same digest and a salt of its length (RFC 4055 §3.1); with other parameters it is
  /// ``other(_:)``.
  case pss(DigestAlgorithm)
  /// RFC 8410 §3.
  case ed25519
  /// RFC 9881 §2.
  case mldsa65
  case old(OldScheme)
  /// One that never counts: MD5, DSA or something that is not known. By a name or in dotted form.
  case other(String)

  init(derEncoded node: ASN1Node) throws {
    self = try DER.sequence(node, identifier: .sequence) { nodes in
      let identifier = try ASN1ObjectIdentifier(derEncoded: &nodes)
      let parameters = nodes.next()
      let isBare = parameters == nil
      let isNull = parameters?.identifier == .null
      switch identifier {
      case Identifier.ecdsaWithSHA256 where isBare: return .ecdsa(.sha256)
      case Identifier.ecdsaWithSHA384 where isBare: return .ecdsa(.sha384)
      case Identifier.ecdsaWithSHA512 where isBare: return .ecdsa(.sha512)
      // The parameters shall be NULL, and their absence is to be accepted (RFC 4055 §5).
      case Identifier.sha256WithRSA where isNull || isBare: return .rsa(.sha256)
      case Identifier.sha384WithRSA where isNull || isBare: return .rsa(.sha384)
      case Identifier.sha512WithRSA where isNull || isBare: return .rsa(.sha512)
      case Identifier.pss:
        guard let parameters, let digest = try PSSParameters(derEncoded: parameters).digest else {
          return .other("RSASSA-PSS")
        }
        return .pss(digest)
      case Identifier.ed25519 where isBare: return .ed25519
      case Identifier.mldsa65 where isBare: return .mldsa65
      default:
        return OldScheme(identifier).map { .old($0) } ?? .other(Identifier.weak[identifier] ?? identifier.description)
      }
    }
  }

  /// The digest that is signed, nil where the scheme has its own.
  var digest: DigestAlgorithm? {
    switch self {
    case .ecdsa(let digest), .rsa(let digest), .pss(let digest): digest
    case .ed25519, .mldsa65, .old, .other: nil
    }
  }

  enum Identifier {
    static let ecdsaWithSHA256: ASN1ObjectIdentifier = [1, 2, 840, 10045, 4, 3, 2]
    static let ecdsaWithSHA384: ASN1ObjectIdentifier = [1, 2, 840, 10045, 4, 3, 3]
    static let ecdsaWithSHA512: ASN1ObjectIdentifier = [1, 2, 840, 10045, 4, 3, 4]
    static let sha256WithRSA: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 1, 11]
    static let sha384WithRSA: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 1, 12]
    static let sha512WithRSA: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 1, 13]
    static let pss: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 1, 10]
    static let ed25519: ASN1ObjectIdentifier = [1, 3, 101, 112]
    static let mldsa65: ASN1ObjectIdentifier = [2, 16, 840, 1, 101, 3, 4, 3, 18]

    /// What is still met, by names that people know.
    static let weak: [ASN1ObjectIdentifier: String] = [
      [1, 2, 840, 113549, 1, 1, 2]: "MD2-RSA", [1, 2, 840, 113549, 1, 1, 4]: "MD5-RSA",
      [1, 2, 840, 113549, 1, 1, 14]: "SHA-224-RSA", [1, 2, 840, 10045, 4, 3, 1]: "SHA-224-ECDSA",
      [1, 2, 840, 10040, 4, 3]: "SHA-1-DSA", [2, 16, 840, 1, 101, 3, 4, 3, 2]: "SHA-256-DSA",
    ]
  }
}
