package import SwiftASN1

/// A CMS SignedData of anybody's making (RFC 5652 §5): with its content or detached, with any number of signers.
///
/// ```
/// ContentInfo ::= SEQUENCE { contentType id-signedData, content [0] EXPLICIT SignedData }
/// SignedData ::= SEQUENCE { version INTEGER, digestAlgorithms SET OF AlgorithmIdentifier,
///                           encapContentInfo SEQUENCE { eContentType OBJECT IDENTIFIER, eContent [0] EXPLICIT OCTET STRING OPTIONAL },
///                           certificates [0] IMPLICIT SET OF CertificateChoices OPTIONAL,
///                           crls [1] IMPLICIT SET OF RevocationInfoChoice OPTIONAL, signerInfos SET OF SignerInfo }
/// ```
/// Reading checks the form and nothing else; ``check(_:over:by:)`` asks whether a signature is one.
package struct CMSMessage: Sendable {
  package let version: Int
  package let digestAlgorithms: [AlgorithmIdentifier]
  package let contentType: ASN1ObjectIdentifier
  /// Nil when the content is elsewhere.
  package let content: [UInt8]?
  /// X.509 certificates as they came, in the order of the message. Nothing in them was read.
  package let encodedCertificates: [[UInt8]]
  /// Certificates of other kinds, such as attribute certificates.
  package let otherCertificates: [[UInt8]]
  package let revocation: CMSRevocation
  /// One at least.
  package let signers: [CMSSignerInfo]

  /// How a message must be encoded.
  package enum Encoding: Sendable {
    /// As the format demands that it stands in, such as a PDF.
    case der
    /// Also with lengths that are not said and strings in pieces, as files and time stamps of other makers may be.
    case ber
  }

  /// More bytes than this are not read.
  package static let longest = 4 << 20
  static let mostValues = 1 << 17
  private static let mostCertificates = 64
  private static let mostSigners = 16

  /// Throws ``CMSFault`` for anything but one message of at most 4 MiB.
  package init(_ bytes: [UInt8], in encoding: Encoding = .ber) throws(CMSFault) {
    guard bytes.count <= Self.longest else { throw CMSFault("the message has more than 4 MiB") }
    do {
      let node =
        switch encoding {
        case .der: try DER.parse(bytes, atMost: Self.mostValues)
        case .ber: try BER.parse(bytes, atMost: Self.mostValues)
        }
      self = try DER.sequence(node, identifier: .sequence) { info in
        guard try ASN1ObjectIdentifier(derEncoded: &info) == CMSIdentifiers.signedData else {
          throw CMSFault("the content is not SignedData")
        }
        return try DER.explicitlyTagged(&info, tagNumber: 0, tagClass: .contextSpecific) { content in
          try DER.sequence(content, identifier: .sequence) { try CMSMessage(signedData: &$0) }
        }
      }
    } catch let fault as CMSFault {
      throw fault
    } catch {
      throw CMSFault("the contents are not \(encoding == .der ? "DER" : "BER") of CMS")
    }
  }

  private init(signedData nodes: inout ASN1NodeCollection.Iterator) throws {
    version = try Int(derEncoded: &nodes)
    digestAlgorithms = try DER.list(try DER.next(&nodes), as: .set, atMost: Self.mostSigners) {
      try AlgorithmIdentifier(derEncoded: $0)
    }
    (contentType, content) = try DER.sequence(&nodes) { info in
      let type = try ASN1ObjectIdentifier(derEncoded: &info)
      return (type, try DER.optional(&info, explicit: 0) { [UInt8](try ASN1OctetString(berEncoded: $0).bytes) })
    }
    var certificates: [[UInt8]] = []
    var others: [[UInt8]] = []
    if let node = DER.optional(&nodes, .context(0)) {
      for choice in try DER.list(node, as: .context(0), atMost: Self.mostCertificates, { $0 }) {
        if choice.identifier == .sequence {
          certificates.append([UInt8](choice.encodedBytes))
        } else {
          others.append([UInt8](choice.encodedBytes))
        }
      }
    }
    encodedCertificates = certificates
    otherCertificates = others
    revocation = try DER.optional(&nodes, .context(1)).map(CMSRevocation.init(derEncoded:)) ?? CMSRevocation()
    signers = try DER.list(try DER.next(&nodes), as: .set, atMost: Self.mostSigners) {
      try CMSSignerInfo(derEncoded: $0)
    }
    guard !signers.isEmpty else { throw CMSFault("nobody has signed") }
  }

  /// Those that can be read, in the order of the message. Each call reads them anew.
  package var certificates: [CertificateFile] { encodedCertificates.compactMap { try? CertificateFile(der: $0) } }

  /// The certificate that `signer` names, among those of the message and `others`.
  /// - Parameter read: For who has read certificates before.
  package func certificate(
    of signer: CMSSignerInfo, or others: [CertificateFile] = [],
    reading read: ([UInt8]) -> CertificateFile? = { try? CertificateFile(der: $0) }
  ) -> CertificateFile? {
    for der in encodedCertificates where signer.identifier.mayName(der) {
      if let file = read(der), signer.names(file.certificate) { return file }
    }
    return others.first { signer.names($0.certificate) }
  }
}
