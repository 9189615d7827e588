/// A manifest of a container: which files a signature or time stamp is over, by their digests (ETSI EN 319 162-1 §A.4).
package struct ASiCManifest: Sendable, Hashable {
  package struct Item: Sendable, Hashable {
    /// The name in the container.
    package let name: String
    /// Nil for a digest that does not count.
    package let algorithm: DigestAlgorithm?
    package let digest: [UInt8]
    /// Whether this is the manifest of the time stamp before.
    package let isRoot: Bool

    package init(name: String, algorithm: DigestAlgorithm?, digest: [UInt8], isRoot: Bool = false) {
      (self.name, self.algorithm, self.digest, self.isRoot) = (name, algorithm, digest, isRoot)
    }
  }

  /// The name of the file with the signature or time stamp over this manifest.
  package let signature: String
  package let items: [Item]

  private static let namespace = XMLNamespace(prefix: "asic", uri: "http://uri.etsi.org/02918/v1.2.1#")

  init(signature: String, items: [Item]) {
    (self.signature, self.items) = (signature, items)
  }

  /// Nil for what is no manifest, for one that names a file twice, and for one that cannot be read.
  package init?(_ bytes: [UInt8]) {
    guard let root = try? XMLReader.root(of: bytes), root.isNamed("ASiCManifest", in: Self.namespace),
      let signature = root.only("SigReference", in: Self.namespace)?.attribute("URI").flatMap(Self.decoded)
    else { return nil }
    let items = root.elements("DataObjectReference", in: Self.namespace).map(Self.item)
    let known = items.compactMap(\.self)
    guard known.count == items.count, Set(known.map(\.name)).count == known.count else { return nil }
    self.init(signature: signature, items: known)
  }

  private static func item(_ element: XMLElement) -> Item? {
    guard let name = element.attribute("URI").flatMap(decoded),
      let method = element.only("DigestMethod", in: .signatures)?.attribute("Algorithm"),
      let digest = element.only("DigestValue", in: .signatures)?.octets
    else { return nil }
    return Item(
      name: name, algorithm: XMLAlgorithms.digest(named: method), digest: digest,
      isRoot: ["true", "1"].contains(element.attribute("Rootfile")))
  }

  /// The file's text.
  var xml: [UInt8] {
    let type = signature.hasSuffix(".tst") ? "application/vnd.etsi.timestamp-token" : "application/x-pkcs7-signature"
    let reference = XMLElement(
      "SigReference", in: Self.namespace,
      [XMLAttribute("URI", Self.encoded(signature)), XMLAttribute("MimeType", type)])
    let root = XMLElement("ASiCManifest", in: Self.namespace, [], [reference] + items.map(Self.element))
    return Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8) + CanonicalXML.bytes(of: root)
  }

  private static func element(_ item: Item) -> XMLElement {
    let root = item.isRoot ? [XMLAttribute("Rootfile", "true")] : []
    let method = XMLAttribute("Algorithm", XMLAlgorithms.name(of: item.algorithm ?? .sha256))
    return XMLElement(
      "DataObjectReference", in: namespace, [XMLAttribute("URI", encoded(item.name))] + root,
      [
        XMLElement("DigestMethod", in: .signatures, [method]),
        XMLElement("DigestValue", in: .signatures, text: Base64.padded.text(item.digest)),
      ])
  }

  /// A name as a reference of RFC 3986: letters, digits and a few signs as they are, all else by its bytes.
  private static func encoded(_ name: String) -> String {
    var text = ""
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default: text += "%" + [byte].hex.uppercased()
      }
    }
    return text
  }

  private static func decoded(_ reference: String) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(reference.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(PDFByte.hexValue), let low = rest.popFirst().flatMap(PDFByte.hexValue)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    return ZIPName.checked(bytes)
  }
}
