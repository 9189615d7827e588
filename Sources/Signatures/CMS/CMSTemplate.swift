import Crypto
import SwiftASN1
import X509

/// All of a CMS SignedData that does not change from one signature of a signer to the next, encoded once.
///
/// ```
/// ContentInfo ::= SEQUENCE { contentType id-signedData, content [0] EXPLICIT SignedData }
/// SignedData ::= SEQUENCE { version 1, digestAlgorithms SET OF, encapContentInfo { id-data },
///                           certificates [0] IMPLICIT SET OF, signerInfos SET OF SignerInfo }
/// SignerInfo ::= SEQUENCE { version 1, sid IssuerAndSerialNumber, digestAlgorithm, signedAttrs [0] IMPLICIT SET OF,
///                           signatureAlgorithm, signature OCTET STRING }
/// ```
/// (RFC 5652 §5.) The attributes are those of PAdES B-B (ETSI EN 319 142-1 §6.3): content-type, message-digest and
/// signing-certificate-v2; the time stands in the PDF's `/M`, not here.
struct CMSTemplate: Sendable {
  /// The signed attributes as the SET that is signed, with a place for the digest.
  private let attributes: [UInt8]
  private let digestRange: Range<Int>
  /// From SignedData's version to its certificates.
  private let head: [UInt8]
  /// From SignerInfo's version to its digest algorithm.
  private let signerHead: [UInt8]
  private let signatureAlgorithm: [UInt8]
  private let contentType: [UInt8]

  init(certificate: SealCertificate) throws {
    let blank = [UInt8](repeating: 0, count: SHA256.byteCount)
    let own = SigningCertificateV2(digest: certificate.fingerprint)
    let digest = try CMSAttribute(
      type: CMSIdentifiers.messageDigest, value: ASN1OctetString(contentBytes: blank[...]))
    let attributes = try Self.encode {
      try $0.serializeSetOf([
        try CMSAttribute(type: CMSIdentifiers.contentType, value: CMSIdentifiers.data), digest,
        try CMSAttribute(type: CMSIdentifiers.signingCertificateV2, value: own),
      ])
    }
    let encodedDigest = try Self.encode { try $0.serialize(digest) }
    // The place of an attribute in the SET depends on bytes before the digest only, so it holds for every digest.
    guard let start = attributes.indices.first(where: { attributes[$0...].starts(with: encodedDigest) }) else {
      throw SignatureError.assemblyFailed
    }
    self.attributes = attributes
    let end = start + encodedDigest.count
    digestRange = (end - SHA256.byteCount)..<end

    head = try Self.encode {
      try $0.serialize(1)
      try $0.serializeSetOf([CMSAlgorithm.sha256])
      try $0.appendConstructedNode(identifier: .sequence) { try $0.serialize(CMSIdentifiers.data) }
      $0.appendConstructedNode(identifier: .context(0)) { $0.serializeRawBytes(certificate.der) }
    }
    signerHead = try Self.encode {
      try $0.serialize(1)
      try $0.appendConstructedNode(identifier: .sequence) { identifier in
        try identifier.serialize(certificate.file.certificate.issuer)
        try identifier.serialize(certificate.file.certificate.serialNumber.bytes)
      }
      try $0.serialize(CMSAlgorithm.sha256)
    }
    signatureAlgorithm = try Self.encode { try $0.serialize(CMSAlgorithm.ecdsaWithSHA256) }
    contentType = try Self.encode { try $0.serialize(CMSIdentifiers.signedData) }
  }

  /// The DER of the attributes for this digest, as they are signed: with the tag of a SET.
  func attributes(digest: SHA256.Digest) -> [UInt8] {
    var attributes = attributes
    attributes.replaceSubrange(digestRange, with: Array(digest))
    return attributes
  }

  /// The whole ContentInfo in DER. Lengths are known from the inside out, so that no byte is moved once it is written.
  func signedData(attributes: [UInt8], signature: [UInt8]) -> [UInt8] {
    let signatureHead = Self.header(.octetString, signature.count)
    let signerLength =
      signerHead.count + attributes.count + signatureAlgorithm.count + signatureHead.count + signature.count
    let signerTag = Self.header(.sequence, signerLength)
    let signersTag = Self.header(.set, signerTag.count + signerLength)
    let dataLength = head.count + signersTag.count + signerTag.count + signerLength
    let dataTag = Self.header(.sequence, dataLength)
    let contentTag = Self.header(.zero, dataTag.count + dataLength)
    let infoLength = contentType.count + contentTag.count + dataTag.count + dataLength

    var message = Self.header(.sequence, infoLength)
    message.reserveCapacity(message.count + infoLength)
    message += contentType
    message += contentTag
    message += dataTag
    message += head
    message += signersTag
    message += signerTag
    message += signerHead
    message.append(Tag.zero.rawValue)
    message += attributes.dropFirst()
    message += signatureAlgorithm
    message += signatureHead
    message += signature
    return message
  }

  /// No CMS of this signer is longer: 72 bytes of signature and the headers around the parts.
  var longest: Int {
    head.count + signerHead.count + attributes.count + signatureAlgorithm.count + contentType.count + 72 + 32
  }

  private enum Tag: UInt8 {
    case octetString = 0x04
    case sequence = 0x30
    case set = 0x31
    /// `[0]` of something constructed; the attributes have it in the message in place of the tag of a SET.
    case zero = 0xA0
  }

  /// Tag and length (X.690 §8.1.3, §10.1).
  private static func header(_ tag: Tag, _ length: Int) -> [UInt8] {
    switch length {
    case ..<0x80: [tag.rawValue, UInt8(length)]
    case ..<0x100: [tag.rawValue, 0x81, UInt8(length)]
    case ..<0x1_0000: [tag.rawValue, 0x82, UInt8(length >> 8), UInt8(length & 0xFF)]
    default: [tag.rawValue, 0x83, UInt8(length >> 16 & 0xFF), UInt8(length >> 8 & 0xFF), UInt8(length & 0xFF)]
    }
  }

  private static func encode(_ body: (inout DER.Serializer) throws -> Void) throws -> [UInt8] {
    var coder = DER.Serializer()
    try body(&coder)
    return coder.serializedBytes
  }
}
