import Foundation
import Keys
import SwiftASN1
import X509

/// All of a CMS SignedData that does not change from one signature of a signer to the next, encoded once.
///
/// ```
/// ContentInfo ::= SEQUENCE { contentType id-signedData, content [0] EXPLICIT SignedData }
/// SignedData ::= SEQUENCE { version, digestAlgorithms SET OF, encapContentInfo { eContentType, eContent [0] OPTIONAL },
///                           certificates [0] IMPLICIT SET OF, signerInfos SET OF SignerInfo }
/// SignerInfo ::= SEQUENCE { version 1, sid IssuerAndSerialNumber, digestAlgorithm, signedAttrs [0] IMPLICIT SET OF,
///                           signatureAlgorithm, signature OCTET STRING, unsignedAttrs [1] IMPLICIT SET OF OPTIONAL }
/// ```
/// (RFC 5652 §5.) The signed attributes are content-type, message-digest, signing-certificate-v2 and, in some forms,
/// signing-time.
struct CMSTemplate: Sendable {
  let digest: DigestAlgorithm

  private let form: CMSForm
  /// The signed attributes as the SET that is signed, with places for the digest and the time.
  private let attributes: [UInt8]
  private let digestRange: Range<Int>
  private let timeRange: Range<Int>?
  /// SignedData's version and digest algorithms.
  private let head: [UInt8]
  private let contentType: [UInt8]
  private let certificates: [UInt8]
  /// From SignerInfo's version to its digest algorithm.
  private let signerHead: [UInt8]
  private let signatureAlgorithm: [UInt8]
  private let longestSignature: Int

  init(_ form: CMSForm, chain: CertificateChain, algorithm: KeyAlgorithm) throws {
    self.form = form
    let digest = DigestAlgorithm(for: algorithm)
    self.digest = digest
    let blank = [UInt8](repeating: 0, count: digest.length)
    let digestAttribute = try CMSAttribute(
      type: CMSIdentifiers.messageDigest, value: ASN1OctetString(contentBytes: blank[...]))
    let timeAttribute = try form.hasSigningTime ? Self.signingTime(.init(timeIntervalSince1970: 0)) : nil
    let attributes = try DER.encoded {
      try $0.serializeSetOf(
        [
          try CMSAttribute(type: CMSIdentifiers.contentType, value: form.contentType), digestAttribute,
          try CMSAttribute(
            type: CMSIdentifiers.signingCertificateV2, value: SigningCertificateV2(digest: chain.leaf.fingerprint)),
        ] + (timeAttribute.map { [$0] } ?? []))
    }
    // The place of an attribute in the SET depends on bytes before its value only, so it holds for every value.
    digestRange = try Self.end(of: digestAttribute, in: attributes, length: digest.length)
    timeRange = try timeAttribute.map { try Self.end(of: $0, in: attributes, length: Self.timeLength) }
    self.attributes = attributes

    head = try DER.encoded {
      try $0.serialize(form.version)
      try $0.serializeSetOf([digest.identifier])
    }
    contentType = try DER.encoded { try $0.serialize(form.contentType) }
    // A SET OF is in the order of its encodings (X.690 §11.6).
    let sorted = chain.sent.map(\.der).sorted { $0.lexicographicallyPrecedes($1) }
    certificates = DER.encoded { coder in coder.context(0) { for der in sorted { $0.serializeRawBytes(der) } } }
    signerHead = try DER.encoded {
      try $0.serialize(1)
      try $0.sequence { identifier in
        try identifier.serialize(chain.leaf.certificate.issuer)
        try identifier.serialize(chain.leaf.certificate.serialNumber.bytes)
      }
      try $0.serialize(digest.identifier)
    }
    signatureAlgorithm = try DER.encoded { try $0.serialize(AlgorithmIdentifier(algorithm)) }
    longestSignature = algorithm.longestSignature
  }

  /// The DER of the attributes for this digest, as they are signed: with the tag of a SET. The time counts in forms that
  /// have one, to whole seconds.
  func attributes(digest: [UInt8], at time: Date? = nil) throws -> [UInt8] {
    var attributes = attributes
    attributes.replaceSubrange(digestRange, with: digest)
    if let timeRange, let time {
      let encoded = try DER.encoded { try $0.time(time) }
      guard encoded.count == Self.timeLength else { throw SignatureError.assemblyFailed }
      attributes.replaceSubrange(timeRange, with: encoded)
    }
    return attributes
  }

  /// The whole ContentInfo in DER. Lengths are known from the inside out, so that no byte is moved once it is written.
  ///
  /// - Parameters:
  ///   - content: what forms carry that carry their content.
  ///   - unsigned: encoded attributes that nobody signed, in the order of their encodings.
  ///   - hasCertificates: whether the signer's certificates are in the message.
  func signedData(
    attributes: [UInt8], signature: [UInt8], content: [UInt8] = [], unsigned: [UInt8] = [],
    hasCertificates: Bool = true
  ) -> [UInt8] {
    let certificates = hasCertificates ? certificates : []
    let signatureHead = Self.header(.octetString, signature.count)
    let unsignedHead = unsigned.isEmpty ? [] : Self.header(.one, unsigned.count)
    let signerLength =
      signerHead.count + attributes.count + signatureAlgorithm.count + signatureHead.count + signature.count
      + unsignedHead.count + unsigned.count
    let signerTag = Self.header(.sequence, signerLength)
    let signersTag = Self.header(.set, signerTag.count + signerLength)
    let carried = form.carriesContent ? Self.header(.octetString, content.count) : []
    let carriedTag = form.carriesContent ? Self.header(.zero, carried.count + content.count) : []
    let contentLength = contentType.count + carriedTag.count + carried.count + (form.carriesContent ? content.count : 0)
    let contentTag = Self.header(.sequence, contentLength)
    let dataLength =
      head.count + contentTag.count + contentLength + certificates.count + signersTag.count + signerTag.count
      + signerLength
    let dataTag = Self.header(.sequence, dataLength)
    let infoTag = Self.header(.zero, dataTag.count + dataLength)
    let infoLength = Self.signedDataType.count + infoTag.count + dataTag.count + dataLength

    var message = Self.header(.sequence, infoLength)
    message.reserveCapacity(message.count + infoLength)
    message += Self.signedDataType
    message += infoTag
    message += dataTag
    message += head
    message += contentTag
    message += contentType
    if form.carriesContent {
      message += carriedTag
      message += carried
      message += content
    }
    message += certificates
    message += signersTag
    message += signerTag
    message += signerHead
    message.append(Tag.zero.rawValue)
    message += attributes.dropFirst()
    message += signatureAlgorithm
    message += signatureHead
    message += signature
    message += unsignedHead
    message += unsigned
    return message
  }

  /// No CMS of this signer with content and unsigned attributes of these lengths is longer.
  func longest(content: Int = 0, unsigned: Int = 0) -> Int {
    let headers = 48
    return head.count + certificates.count + signerHead.count + attributes.count + signatureAlgorithm.count
      + contentType.count + longestSignature + content + unsigned + headers
  }

  private static let signedDataType: [UInt8] = [
    0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02,
  ]

  /// UTCTime, which a signing-time is through the year 2049 (RFC 5652 §11.3).
  private static let timeLength = 15

  private static func signingTime(_ date: Date) throws -> CMSAttribute {
    try CMSAttribute(
      type: CMSIdentifiers.signingTime, value: ASN1Any(derEncoded: DER.encoded { try $0.time(date) }))
  }

  /// The last bytes of an attribute that stands in the SET.
  private static func end(of attribute: CMSAttribute, in set: [UInt8], length: Int) throws -> Range<Int> {
    let encoded = try DER.encoded { try $0.serialize(attribute) }
    guard let start = set.indices.first(where: { set[$0...].starts(with: encoded) }) else {
      throw SignatureError.assemblyFailed
    }
    let end = start + encoded.count
    return (end - length)..<end
  }

  private enum Tag: UInt8 {
    case octetString = 0x04
    case sequence = 0x30
    case set = 0x31
    /// `[0]` of something constructed; the attributes have it in the message in place of the tag of a SET.
    case zero = 0xA0
    case one = 0xA1
  }

  private static func header(_ tag: Tag, _ length: Int) -> [UInt8] { DER.header(tag.rawValue, length: length) }
}

extension KeyAlgorithm {
  /// No signature has more bytes.
  fileprivate var longestSignature: Int {
    switch self {
    case .p256: 72
    case .p384: 104
    case .rsa3072: 384
    case .ed25519: 64
    case .mldsa65: 3309
    }
  }
}
