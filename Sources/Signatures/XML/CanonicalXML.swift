/// Writes elements in exclusive canonical XML without comments (W3C xml-exc-c14n §3): one form of bytes for what a
/// signature is over, and the only form that we write files in.
///
/// An element declares a namespace where its own name or an attribute uses it, and no element above it that was written
/// has declared the same. No prefix is listed as inclusive.
struct CanonicalXML {
  private var bytes: [UInt8] = []

  /// - Parameter hidden: the position, among the children of the element itself, of one that is left out.
  static func bytes(of element: XMLElement, without hidden: Int? = nil) -> [UInt8] {
    var writer = CanonicalXML()
    writer.write(element, declared: [:], without: hidden)
    return writer.bytes
  }

  /// Depth is that of the tree, which its reader has bounded.
  private mutating func write(_ element: XMLElement, declared: [String: String], without hidden: Int? = nil) {
    var declared = declared
    let qualified = element.name.qualified
    bytes += "<\(qualified)".utf8
    for (prefix, uri) in used(by: element) where (declared[prefix] ?? "") != uri {
      declared[prefix] = uri
      bytes += (prefix.isEmpty ? " xmlns=\"" : " xmlns:\(prefix)=\"").utf8
      escape(uri, inAttribute: true)
      bytes.append(UInt8(ascii: "\""))
    }
    for attribute in element.attributes.sorted(by: Self.precedes) {
      bytes += " \(attribute.name.qualified)=\"".utf8
      escape(attribute.value, inAttribute: true)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
    for (position, child) in element.children.enumerated() where position != hidden {
      switch child {
      case .element(let child): write(child, declared: declared)
      case .text(let text): escape(text, inAttribute: false)
      }
    }
    bytes += "</\(qualified)>".utf8
  }

  /// The namespaces that an element visibly uses, by prefix. A name in no namespace uses the empty one; an attribute
  /// without a prefix uses none.
  private func used(by element: XMLElement) -> [(prefix: String, uri: String)] {
    var used = [element.name.prefix: element.name.namespace]
    for attribute in element.attributes where !attribute.name.prefix.isEmpty {
      used[attribute.name.prefix] = attribute.name.namespace
    }
    used[XMLNamespace.xml.prefix] = nil
    return used.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private static func precedes(_ first: XMLAttribute, _ second: XMLAttribute) -> Bool {
    (first.name.namespace, first.name.local) < (second.name.namespace, second.name.local)
  }

  private mutating func escape(_ text: String, inAttribute isAttribute: Bool) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">") where !isAttribute: bytes += "&gt;".utf8
      case UInt8(ascii: "\"") where isAttribute: bytes += "&quot;".utf8
      case XMLByte.tab where isAttribute: bytes += "&#x9;".utf8
      case XMLByte.lineFeed where isAttribute: bytes += "&#xA;".utf8
      case XMLByte.carriageReturn: bytes += "&#xD;".utf8
      default: bytes.append(byte)
      }
    }
  }
}

extension XMLElement {
  /// In exclusive canonical form, which is a whole document in UTF-8 too.
  package var canonical: [UInt8] { CanonicalXML.bytes(of: self) }
}
