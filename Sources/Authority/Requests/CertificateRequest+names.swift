import SwiftASN1
import X509

extension CertificateRequest {
  static let alternativeNames = "subjectAltName"

  /// Whether the request asks for no other name than `holder` bears: what it names must agree, and it may name less.
  /// A server may stand in the common name too, where programs put it by custom.
  ///
  /// Throws ``AuthorityError/namesDiffer(_:)``.
  public func check(for holder: Holder) throws(AuthorityError) {
    let borne: [RelativeDistinguishedName.Attribute]
    do { borne = try holder.attributes } catch { throw .issuanceFailed }
    for attribute in name.joined() {
      let isBorne = borne.contains { $0.type == attribute.type && String($0.value) == String(attribute.value) }
      guard isBorne || holder.isServer(named: attribute) else { throw .namesDiffer(attribute.type.description) }
    }
    guard Set(serverNames).isSubset(of: holder.serverNames) else { throw .namesDiffer(Self.alternativeNames) }
  }
}

extension Holder {
  fileprivate func isServer(named attribute: RelativeDistinguishedName.Attribute) -> Bool {
    guard attribute.type == .RDNAttributeType.commonName, let text = String(attribute.value),
      let name = ServerName(rawValue: text)
    else { return false }
    return serverNames.contains(name)
  }
}
