package import Foundation
import Keys

/// Signatures in XML of the baseline level B-B (ETSI EN 319 132-1 §6), enveloped in what they sign.
///
/// XAdES and not JAdES, since trust lists are XML: TS 119 612 §5.7 and its annex B prescribe this very form, and what
/// reads trust lists knows no other.
///
/// ```
/// <ds:Signature Id>
///   <ds:SignedInfo> canonicalisation, algorithm, a reference to the document and one to the signed properties
///   <ds:SignatureValue>
///   <ds:KeyInfo> the signer's certificate alone
///   <ds:Object> <xades:QualifyingProperties> <xades:SignedProperties Id> time, certificate, media type
/// ```
package enum XAdES {
  static let identifier = "signature"
  static let contentIdentifier = "content"
  static let propertiesIdentifier = "signed-properties"
  static let propertiesType = "http://uri.etsi.org/01903#SignedProperties"

  /// The document with a signature as the root's last child.
  ///
  /// Throws ``SignatureError/outsideValidity``, ``SignatureError/key(_:)`` and ``SignatureError/unnamedAlgorithm(_:)``.
  package static func sign(
    _ root: XMLElement, mediaType: String, with signer: Signer, at time: Date
  ) throws(SignatureError) -> XMLElement {
    try signer.checkValidity(at: time)
    guard let scheme = SignatureScheme(of: signer.algorithm) else { throw .unnamedAlgorithm(signer.algorithm) }
    let certificate = signer.chain.leaf
    let properties = properties(of: certificate, mediaType: mediaType, at: time)
    let info = XMLElement(
      "SignedInfo", in: .signatures, [],
      [
        algorithm("CanonicalizationMethod", XMLAlgorithms.exclusiveCanonical),
        algorithm("SignatureMethod", XMLAlgorithms.name(of: scheme)),
        reference(
          [XMLAttribute("Id", contentIdentifier), XMLAttribute("URI", "")],
          [XMLAlgorithms.enveloped, XMLAlgorithms.exclusiveCanonical], to: root),
        reference(
          [XMLAttribute("Type", propertiesType), XMLAttribute("URI", "#" + propertiesIdentifier)],
          [XMLAlgorithms.exclusiveCanonical], to: properties),
      ])
    guard let value = SignatureScheme.raw(try signer.signature(over: info.canonical), of: signer.algorithm) else {
      throw .assemblyFailed
    }
    let signature = XMLElement(
      "Signature", in: .signatures, [XMLAttribute("Id", identifier)],
      [
        info, XMLElement("SignatureValue", in: .signatures, text: Base64.padded.text(value)),
        XMLElement(
          "KeyInfo", in: .signatures, [],
          [
            XMLElement(
              "X509Data", in: .signatures, [],
              [XMLElement("X509Certificate", in: .signatures, text: Base64.padded.text(certificate.der))])
          ]),
        XMLElement(
          "Object", in: .signatures, [],
          [
            XMLElement(
              "QualifyingProperties", in: .xades, [XMLAttribute("Target", "#" + identifier)], [properties])
          ]),
      ])
    var signed = root
    signed.children.append(.element(signature))
    return signed
  }

  /// EN 319 132-1 §5.2.1, §5.2.2 and §5.2.4.
  private static func properties(of certificate: CertificateFile, mediaType: String, at time: Date) -> XMLElement {
    XMLElement(
      "SignedProperties", in: .xades, [XMLAttribute("Id", propertiesIdentifier)],
      [
        XMLElement(
          "SignedSignatureProperties", in: .xades, [],
          [
            XMLElement("SigningTime", in: .xades, text: time.ISO8601Format()),
            XMLElement(
              "SigningCertificateV2", in: .xades, [],
              [
                XMLElement(
                  "Cert", in: .xades, [], [XMLElement("CertDigest", in: .xades, [], digest(of: certificate.der))])
              ]
            ),
          ]),
        XMLElement(
          "SignedDataObjectProperties", in: .xades, [],
          [
            XMLElement(
              "DataObjectFormat", in: .xades, [XMLAttribute("ObjectReference", "#" + contentIdentifier)],
              [XMLElement("MimeType", in: .xades, text: mediaType)])
          ]),
      ])
  }

  private static func reference(
    _ attributes: [XMLAttribute], _ transforms: [String], to element: XMLElement
  ) -> XMLElement {
    XMLElement(
      "Reference", in: .signatures, attributes,
      [XMLElement("Transforms", in: .signatures, [], transforms.map { algorithm("Transform", $0) })]
        + digest(of: element.canonical))
  }

  private static func digest(of bytes: [UInt8]) -> [XMLElement] {
    [
      algorithm("DigestMethod", XMLAlgorithms.name(of: .sha256)),
      XMLElement(
        "DigestValue", in: .signatures, text: Base64.padded.text(DigestAlgorithm.sha256.hash(bytes))),
    ]
  }

  private static func algorithm(_ element: String, _ name: String) -> XMLElement {
    XMLElement(element, in: .signatures, [XMLAttribute("Algorithm", name)])
  }
}
