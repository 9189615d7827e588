/// A namespace, with the prefix that we write it by.
package struct XMLNamespace: Sendable, Hashable {
  /// Empty for the default namespace.
  package let prefix: String
  package let uri: String

  package init(prefix: String = "", uri: String) {
    self.prefix = prefix
    self.uri = uri
  }

  /// That of `xml:lang`, which is always bound (Namespaces in XML 1.0 §3).
  package static let xml = XMLNamespace(prefix: "xml", uri: "http://www.w3.org/XML/1998/namespace")
  /// XML signatures (W3C XML Signature Syntax and Processing 1.1 §1.3).
  package static let signatures = XMLNamespace(prefix: "ds", uri: "http://www.w3.org/2000/09/xmldsig#")
  /// XAdES (ETSI EN 319 132-1 §4.1).
  package static let xades = XMLNamespace(prefix: "xades", uri: "http://uri.etsi.org/01903/v1.3.2#")

  package func name(_ local: String) -> XMLName { XMLName(prefix: prefix, local: local, namespace: uri) }
}
