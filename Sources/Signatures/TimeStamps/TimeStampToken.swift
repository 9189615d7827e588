import SwiftASN1

/// A time stamp of anybody's making (TimeStampToken, RFC 3161 §2.4.2): CMS of one signer around ``TimeStampInfo``.
///
/// Reading checks the form; ``check(over:by:or:)`` asks what it proves. Accepted are BER and DER, SignedData of any
/// version, signatures by ``SignatureScheme``, and certificates named by signing-certificate, whose digest is SHA-1, or
/// signing-certificate-v2.
public struct TimeStampToken: Sendable {
  /// As it came.
  public let der: [UInt8]
  public let info: TimeStampInfo
  package let message: CMSMessage
  package let signer: CMSSignerInfo

  /// More bytes than this are not read.
  public static let longest = 1 << 20

  /// Throws ``TimeStampFault/malformed``.
  public init(der: [UInt8]) throws(TimeStampFault) {
    guard der.count <= Self.longest, let message = try? CMSMessage(der) else { throw .malformed }
    guard message.contentType == CMSIdentifiers.timeStampInfo, let content = message.content,
      message.signers.count == 1
    else { throw .malformed }
    self.der = der
    self.message = message
    signer = message.signers[0]
    info = try TimeStampInfo(der: content)
  }

  /// Checks the token over a digest, and gives the unit's certificate, found in the token or among `others`.
  ///
  /// The certificate's time, issuer and revocation are for the caller to judge.
  package func check(
    over digest: [UInt8], by algorithm: DigestAlgorithm, or others: [CertificateFile] = []
  ) throws(TimeStampFault) -> CertificateFile {
    guard info.imprint.isOf(digest, by: algorithm) else { throw .otherImprint }
    return try signingUnit(or: others)
  }

  /// Checks the token as the answer to `request`.
  package func check(
    answering request: TimeStampRequest, or others: [CertificateFile] = []
  ) throws(TimeStampFault) -> CertificateFile {
    guard info.imprint.digest == request.imprint.digest, info.imprint.algorithm == request.imprint.algorithm else {
      throw .otherImprint
    }
    guard info.nonce == request.nonce, request.policy == nil || request.policy == info.policy else {
      throw .otherRequest
    }
    return try signingUnit(or: others)
  }

  /// The certificate with whose key the token is signed.
  private func signingUnit(or others: [CertificateFile]) throws(TimeStampFault) -> CertificateFile {
    guard let unit = message.certificate(of: signer, or: others) else { throw .noCertificate }
    guard let named = try? signer.ownCertificates(), !named.isEmpty, named.allSatisfy({ $0.isOf(unit) }) else {
      throw .unnamedCertificate
    }
    guard unit.certificate.isOfTimeStampingUnit else { throw .notTimeStamping }
    do {
      try message.check(signer, by: unit.certificate)
    } catch {
      switch error {
      case .algorithm: throw .weakAlgorithm
      case .signature: throw .badSignature
      case .attributes, .otherContent, .otherType, .noContent: throw .otherContent
      }
    }
    return unit
  }
}
