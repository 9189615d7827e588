import Foundation

/// The parts of a signature in XML, each at its place.
struct SignatureParts {
  let info: XMLElement
  let scheme: SignatureScheme
  let value: [UInt8]
  let certificate: CertificateFile
  let properties: XMLElement
  let time: Date
  let contentDigest: ReferenceDigest
  let propertiesDigest: ReferenceDigest
  let certificateDigest: ReferenceDigest

  /// - Parameter root: the document's, which the first reference names by its identifier or by nothing.
  init(_ signature: XMLElement, of root: XMLElement) throws(XMLSignatureFault) {
    let parts = signature.elements
    guard signature.hasElementsOnly, parts.count == 4,
      zip(parts, ["SignedInfo", "SignatureValue", "KeyInfo", "Object"]).allSatisfy({
        $0.isNamed($1, in: .signatures)
      }), let value = parts[1].octets
    else { throw .form(.signature) }
    info = parts[0]
    self.value = value
    certificate = try Self.certificate(in: parts[2])
    properties = try Self.properties(in: parts[3], of: signature)

    let infos = info.elements
    guard info.hasElementsOnly, infos.count == 4, infos[0].isNamed("CanonicalizationMethod", in: .signatures),
      infos[0].attribute("Algorithm") == XMLAlgorithms.exclusiveCanonical, infos[0].elements.isEmpty,
      infos[1].isNamed("SignatureMethod", in: .signatures), infos[1].elements.isEmpty
    else { throw .form(.signedInfo) }
    let name = infos[1].attribute("Algorithm") ?? ""
    guard let scheme = XMLAlgorithms.scheme(named: name) else { throw .algorithm(name) }
    self.scheme = scheme
    guard infos[2].isNamed("Reference", in: .signatures), infos[3].isNamed("Reference", in: .signatures) else {
      throw .form(.references)
    }
    // Either may come first.
    let isFirst = infos[3].attribute("Type") == XAdES.propertiesType
    let (toContent, toProperties) = isFirst ? (infos[2], infos[3]) : (infos[3], infos[2])
    let whole = ["", root.attribute("Id").map { "#" + $0 }].compactMap(\.self)
    guard toContent.attribute("Type") != XAdES.propertiesType, let uri = toContent.attribute("URI"),
      whole.contains(uri), toProperties.attribute("Type") == XAdES.propertiesType,
      let own = properties.attribute("Id"), !own.isEmpty, toProperties.attribute("URI") == "#" + own
    else { throw .form(.references) }
    contentDigest = try ReferenceDigest(toContent, [XMLAlgorithms.enveloped, XMLAlgorithms.exclusiveCanonical])
    propertiesDigest = try ReferenceDigest(toProperties, [XMLAlgorithms.exclusiveCanonical])
    (time, certificateDigest) = try Self.facts(in: properties)
  }

  private static func certificate(in information: XMLElement) throws(XMLSignatureFault) -> CertificateFile {
    guard let der = information.only("X509Data", in: .signatures)?.only("X509Certificate", in: .signatures)?.octets,
      let file = try? CertificateFile(der: der)
    else { throw .form(.keyInfo) }
    return file
  }

  private static func properties(
    in object: XMLElement, of signature: XMLElement
  ) throws(XMLSignatureFault) -> XMLElement {
    guard object.hasElementsOnly, object.elements.count == 1,
      let qualifying = object.only("QualifyingProperties", in: .xades), let own = signature.attribute("Id"),
      qualifying.attribute("Target") == "#" + own, let properties = qualifying.only("SignedProperties", in: .xades)
    else { throw .form(.properties) }
    return properties
  }

  /// The time and the certificate's digest, in the form of today or in that of before 2016.
  private static func facts(
    in properties: XMLElement
  ) throws(XMLSignatureFault) -> (time: Date, certificate: ReferenceDigest) {
    guard let own = properties.only("SignedSignatureProperties", in: .xades),
      let time = own.only("SigningTime", in: .xades)?.time,
      let named = own.only("SigningCertificateV2", in: .xades) ?? own.only("SigningCertificate", in: .xades),
      let digest = named.elements("Cert", in: .xades).first?.only("CertDigest", in: .xades)
    else { throw .form(.properties) }
    return (time, try ReferenceDigest(digest))
  }
}
