import Authority
import Foundation
import Signatures

/// The parts of a trust list's elements.
extension XMLElement {
  /// The one element of this name, which must be there.
  func part(_ local: String) throws(TrustListFault) -> XMLElement {
    guard let found = only(local, in: .trust) else { throw .malformed(element: local) }
    return found
  }

  func optional(_ local: String) -> XMLElement? { only(local, in: .trust) }

  /// The text of an element, of at most 2,000 bytes, which must be there.
  func word(_ local: String) throws(TrustListFault) -> String {
    guard let text = try part(local).text, (1...2000).contains(text.utf8.count) else {
      throw .malformed(element: local)
    }
    return text
  }

  /// Digits alone, which fit.
  func number(_ local: String) throws(TrustListFault) -> Int {
    let text = try word(local)
    guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }), text.utf8.count <= 9,
      let number = Int(text), number > 0
    else { throw .malformed(element: local) }
    return number
  }

  var requiredTime: Date {
    get throws(TrustListFault) {
      guard let time else { throw .malformed(element: name.local) }
      return time
    }
  }

  /// At least one.
  func names(_ local: String) throws(TrustListFault) -> TrustText {
    let text = try part(local).elements("Name", in: .trust).text
    guard !text.versions.isEmpty else { throw .malformed(element: local) }
    return text
  }

  func addresses(_ local: String) -> TrustText { (optional(local)?.elements("URI", in: .trust) ?? []).text }

  func address(_ local: String) -> TrustAddress {
    let address = optional(local)
    let posts = address?.optional("PostalAddresses")?.elements("PostalAddress", in: .trust) ?? []
    return TrustAddress(
      posts: posts.map { post in
        func text(_ local: String) -> String? { post.optional(local)?.text }
        return TrustAddress.Post(
          language: post.language, street: text("StreetAddress") ?? "", locality: text("Locality") ?? "",
          postalCode: text("PostalCode"), country: text("CountryName") ?? "")
      }, electronic: address?.addresses("ElectronicAddress") ?? TrustText([]))
  }

  /// Those of a `ServiceDigitalIdentity`, in DER.
  var certificates: [[UInt8]] {
    get throws(TrustListFault) {
      var certificates: [[UInt8]] = []
      for identity in elements("DigitalId", in: .trust) {
        guard let element = identity.optional("X509Certificate") else { continue }
        guard let der = element.octets else { throw .malformed(element: element.name.local) }
        certificates.append(der)
      }
      return certificates
    }
  }

  var language: String {
    attributes.first { $0.name.isSame(as: XMLNamespace.xml.name("lang")) }?.value.lowercased() ?? ""
  }

  /// What cannot be told is critical.
  var isCritical: Bool { !["false", "0"].contains(attribute("Critical")) }

  func refuseCriticalExtensions(_ local: String) throws(TrustListFault) {
    guard let extensions = optional(local)?.elements, extensions.contains(where: \.isCritical) else { return }
    throw .criticalExtension
  }
}

extension [XMLElement] {
  var text: TrustText { TrustText(compactMap { element in element.text.map { .init(element.language, $0) } }) }
}
