import SwiftASN1

/// ```
/// RSASSA-PSS-params ::= SEQUENCE { hashAlgorithm [0] EXPLICIT DEFAULT sha1, maskGenAlgorithm [1] EXPLICIT DEFAULT mgf1SHA1,
///                                  saltLength [2] EXPLICIT INTEGER DEFAULT 20, trailerField [3] EXPLICIT INTEGER DEFAULT 1 }
/// ```
/// (RFC 4055 §3.1.) The defaults are those of SHA-1, so hash, mask and salt must be said.
struct PSSParameters: Hashable {
  let digest: DigestAlgorithm
  let maskDigest: DigestAlgorithm
  let saltLength: Int

  /// The usual ones for a digest.
  init(_ digest: DigestAlgorithm) {
    self.init(digest: digest, maskDigest: digest, saltLength: digest.length)
  }

  private init(digest: DigestAlgorithm, maskDigest: DigestAlgorithm, saltLength: Int) {
    self.digest = digest
    self.maskDigest = maskDigest
    self.saltLength = saltLength
  }

  init(derEncoded bytes: [UInt8]) throws {
    self = try DER.sequence(try DER.parse(bytes, atMost: 32), identifier: .sequence) { nodes in
      let digest = try DER.optional(&nodes, explicit: 0) { DigestAlgorithm(try AlgorithmIdentifier(derEncoded: $0)) }
      let mask = try DER.optional(&nodes, explicit: 1) { DigestAlgorithm(try Self.maskDigest($0)) }
      let salt = try DER.optional(&nodes, explicit: 2) { try Int(derEncoded: $0) }
      let trailer = try DER.optional(&nodes, explicit: 3) { try Int(derEncoded: $0) } ?? 1
      guard let digest = digest ?? nil, let mask = mask ?? nil, let salt, trailer == 1 else {
        throw CMSFault("PSS with an algorithm that does not count")
      }
      return PSSParameters(digest: digest, maskDigest: mask, saltLength: salt)
    }
  }

  private static func maskDigest(_ node: ASN1Node) throws -> AlgorithmIdentifier {
    let mask = try AlgorithmIdentifier(derEncoded: node)
    guard mask.algorithm == [1, 2, 840, 113549, 1, 1, 8], case .other(let digest) = mask.parameters else {
      throw CMSFault("PSS with another mask than MGF1")
    }
    return try AlgorithmIdentifier(derEncoded: digest)
  }
}
