extension XMLReader {
  /// Namespaces in XML 1.0 §3: `xml` and `xmlns` mean what they mean, and a prefix is never undeclared.
  func declare(
    _ attributes: [(name: WrittenName, value: String, at: Int)], in scope: inout Scope
  ) throws(XMLFault) {
    var seen: Set<String> = []
    for (name, value, place) in attributes {
      let prefix: String
      if name.prefix == "xmlns" {
        prefix = name.local
      } else if name.prefix.isEmpty, name.local == "xmlns" {
        prefix = ""
      } else {
        continue
      }
      let isXML = prefix == XMLNamespace.xml.prefix
      guard seen.insert(prefix).inserted, prefix != "xmlns", isXML == (value == XMLNamespace.xml.uri),
        value != "http://www.w3.org/2000/xmlns/", !value.isEmpty || prefix.isEmpty,
        value.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
      else { throw .malformed(at: place) }
      scope[prefix] = value
    }
  }

  func resolve(
    _ attributes: [(name: WrittenName, value: String, at: Int)], in scope: Scope
  ) throws(XMLFault) -> [XMLAttribute] {
    var resolved: [XMLAttribute] = []
    for (name, value, place) in attributes
    where name.prefix != "xmlns" && name != WrittenName(prefix: "", local: "xmlns") {
      let full = try resolve(name, in: scope, isAttribute: true, at: place)
      guard !resolved.contains(where: { $0.name.isSame(as: full) }) else { throw .malformed(at: place) }
      resolved.append(XMLAttribute(name: full, value: value))
    }
    return resolved
  }

  func resolve(
    _ name: WrittenName, in scope: Scope, isAttribute: Bool, at place: Int
  ) throws(XMLFault) -> XMLName {
    if name.prefix.isEmpty {
      return XMLName(local: name.local, namespace: isAttribute ? "" : scope[""] ?? "")
    }
    guard let namespace = scope[name.prefix] else { throw .malformed(at: place) }
    return XMLName(prefix: name.prefix, local: name.local, namespace: namespace)
  }
}
