package import Foundation
import X509

/// A signature of level B-B that a document of XML holds, checked but for whose it is (ETSI EN 319 132-1 §6).
///
/// Of all that XML signatures allow, one form is read, part by part at its one place: a signature as a child of the
/// root, over the document without it and over its own properties. Nothing is looked up by an identifier, so nothing
/// that was signed can be moved and something else be read in its place; ``content`` is what the digest was taken of.
package struct XAdESSignature: Sendable {
  package let certificate: CertificateFile
  /// As the signer says.
  package let time: Date
  /// The document without the signature: what was signed, and all that may be read of it.
  package let content: XMLElement

  /// Checks the one signature of a document.
  package init(in root: XMLElement) throws(XMLSignatureFault) {
    try Self.checkIdentifiers(of: root)
    let places = root.children.indices.filter { index in
      if case .element(let child) = root.children[index] { child.isNamed("Signature", in: .signatures) } else { false }
    }
    guard places.count == 1, case .element(let signature) = root.children[places[0]],
      root.count(where: { $0.isNamed("Signature", in: .signatures) }) == 1
    else { throw .notOneSignature }
    var content = root
    content.children.remove(at: places[0])
    self.content = content
    let parts = try SignatureParts(signature, of: root)
    certificate = parts.certificate
    time = parts.time
    let hidden = CanonicalXML.bytes(of: root, without: places[0])
    guard parts.contentDigest.algorithm.hash(hidden) == parts.contentDigest.value,
      parts.propertiesDigest.algorithm.hash(parts.properties.canonical) == parts.propertiesDigest.value
    else { throw .otherContent }
    guard parts.certificateDigest.algorithm.hash(certificate.der) == parts.certificateDigest.value else {
      throw .otherCertificate
    }
    guard parts.scheme.isValid(raw: parts.value, over: parts.info.canonical, by: certificate.certificate.publicKey)
    else { throw .badSignature }
  }

  private static func checkIdentifiers(of root: XMLElement) throws(XMLSignatureFault) {
    var seen: Set<String> = []
    var isRepeated = false
    root.visit { element in
      for attribute in element.attributes where attribute.name.local.lowercased() == "id" {
        if !seen.insert(attribute.value).inserted { isRepeated = true }
      }
    }
    guard !isRepeated else { throw .repeatedIdentifier }
  }
}

extension XMLElement {
  /// This element and all below it.
  fileprivate func visit(_ body: (XMLElement) -> Void) {
    body(self)
    for child in elements { child.visit(body) }
  }

  fileprivate func count(where condition: (XMLElement) -> Bool) -> Int {
    var count = 0
    visit { if condition($0) { count += 1 } }
    return count
  }
}
