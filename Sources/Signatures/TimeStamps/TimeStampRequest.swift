package import SwiftASN1

/// A question for a time stamp.
///
/// ```
/// TimeStampReq ::= SEQUENCE { version INTEGER {v1(1)}, messageImprint MessageImprint, reqPolicy OBJECT IDENTIFIER OPTIONAL,
///                             nonce INTEGER OPTIONAL, certReq BOOLEAN DEFAULT FALSE, extensions [0] IMPLICIT Extensions OPTIONAL }
/// ```
/// (RFC 3161 §2.4.1.)
public struct TimeStampRequest: Sendable, Hashable {
  /// By SHA-256, SHA-384 or SHA-512, and as long as these make it.
  public let imprint: MessageImprint
  /// The policy that the stamp must be of, if it matters.
  package let policy: ASN1ObjectIdentifier?
  /// The contents of an INTEGER, 1 to 64 bytes, which the stamp repeats so that it cannot be an old one.
  public let nonce: [UInt8]?
  /// Whether the stamp is to carry the certificates of its unit.
  public let wantsCertificates: Bool

  /// More bytes than this are not read.
  public static let longest = 4_096
  package static let longestNonce = 64
  private static let mostValues = 256

  /// A question to be asked. `digest` is of the length that `algorithm` has.
  package init(
    over digest: [UInt8], by algorithm: DigestAlgorithm = .sha256, policy: ASN1ObjectIdentifier? = nil,
    nonce: [UInt8]? = nil, wantsCertificates: Bool = true
  ) {
    self.init(
      imprint: MessageImprint(digest, by: algorithm), policy: policy, nonce: nonce,
      wantsCertificates: wantsCertificates)
  }

  /// Throws what the question is to be answered with.
  public init(der: [UInt8]) throws(TimeStampRefusal) {
    guard der.count <= Self.longest else { throw .badDataFormat }
    do {
      self = try DER.sequence(try DER.parse(der, atMost: Self.mostValues), identifier: .sequence) { nodes in
        guard try Int(derEncoded: &nodes) == 1 else { throw TimeStampRefusal.badRequest }
        let imprint = try MessageImprint(derEncoded: try DER.next(&nodes))
        let policy = try DER.optional(&nodes, .objectIdentifier).map { try ASN1ObjectIdentifier(derEncoded: $0) }
        let nonce = try DER.optional(&nodes, .integer).map { try DER.integer($0, atMost: Self.longestNonce) }
        let wantsCertificates = try DER.optional(&nodes, .boolean).map { try Bool(derEncoded: $0) } ?? false
        let extensions = DER.optional(&nodes, .context(0))
        guard let algorithm = imprint.algorithm else { throw TimeStampRefusal.badAlg }
        guard imprint.digest.count == algorithm.length else { throw TimeStampRefusal.badDataFormat }
        guard extensions == nil else { throw TimeStampRefusal.unacceptedExtension }
        return TimeStampRequest(imprint: imprint, policy: policy, nonce: nonce, wantsCertificates: wantsCertificates)
      }
    } catch let refusal as TimeStampRefusal {
      throw refusal
    } catch {
      throw .badDataFormat
    }
  }

  private init(
    imprint: MessageImprint, policy: ASN1ObjectIdentifier?, nonce: [UInt8]?, wantsCertificates: Bool
  ) {
    self.imprint = imprint
    self.policy = policy
    self.nonce = nonce
    self.wantsCertificates = wantsCertificates
  }

  /// Throws nothing but what the library for DER does, for a policy of one number.
  package var der: [UInt8] {
    get throws {
      try DER.encoded { coder in
        try coder.sequence { request in
          try request.serialize(1)
          try imprint.serialize(into: &request)
          if let policy { try request.serialize(policy) }
          if let nonce { request.integer(nonce) }
          if wantsCertificates { try request.serialize(true) }
        }
      }
    }
  }
}
