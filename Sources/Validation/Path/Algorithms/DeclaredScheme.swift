import Signatures
import SwiftASN1

/// How a signature was made, as an AlgorithmIdentifier with its parameters says (RFC 5280 §4.1.1.2).
enum DeclaredScheme: Sendable, Hashable {
  /// One that counts. RSASSA-PSS with other parameters than the usual ones of its digest is ``other(_:)``.
  case known(SignatureScheme)
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
      for digest in DigestAlgorithm.allCases {
        if identifier == digest.ecdsaIdentifier, isBare { return .known(.ecdsa(digest)) }
        // The parameters shall be NULL, and their absence is to be accepted (RFC 4055 §5).
        if identifier == digest.rsaIdentifier, isNull || isBare { return .known(.rsa(digest)) }
      }
      switch identifier {
      case SignatureIdentifiers.pss:
        guard let parameters, let digest = try PSSParameters(derEncoded: parameters).digest else {
          return .other("RSASSA-PSS")
        }
        return .known(.pss(digest))
      case SignatureIdentifiers.ed25519 where isBare: return .known(.ed25519)
      case SignatureIdentifiers.mldsa65 where isBare: return .mldsa65
      default:
        return OldScheme(identifier).map { .old($0) } ?? .other(Self.weak[identifier] ?? identifier.description)
      }
    }
  }

  /// What is still met and never counts, by names that people know.
  private static let weak: [ASN1ObjectIdentifier: String] = [
    [1, 2, 840, 113549, 1, 1, 2]: "MD2-RSA", [1, 2, 840, 113549, 1, 1, 4]: "MD5-RSA",
    [1, 2, 840, 113549, 1, 1, 14]: "SHA-224-RSA", [1, 2, 840, 10045, 4, 3, 1]: "SHA-224-ECDSA",
    [1, 2, 840, 10040, 4, 3]: "SHA-1-DSA", [2, 16, 840, 1, 101, 3, 4, 3, 2]: "SHA-256-DSA",
  ]
}
