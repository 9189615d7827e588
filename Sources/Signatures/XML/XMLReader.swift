/// Reads XML that strangers wrote: a small part of the language, in bounded space, and nothing that it names.
///
/// It is not libxml2 for a reason: what reads a list stands before any signature is checked, so it is written where an
/// index out of bounds is an error and not a hole, and where what is not needed (document types, entities, XInclude,
/// addresses) is not there to be switched off.
///
/// The document is UTF-8 without a document type; names are ASCII. Sections of CDATA become text, comments go.
package struct XMLReader {
  let bytes: [UInt8]
  private let limits: XMLLimits
  let skipsInstructions: Bool
  var place = 0
  private var count = 0

  /// Prefixes in scope; the default namespace under the empty one.
  typealias Scope = [String: String]

  /// The root of a document.
  ///
  /// - Parameter skipsInstructions: Whether processing instructions are passed over, as comments are; otherwise they are
  ///   forbidden.
  package static func root(
    of bytes: [UInt8], limits: XMLLimits = .standard, skipsInstructions: Bool = false
  ) throws(XMLFault) -> XMLElement {
    guard bytes.count <= limits.bytes else { throw .tooLarge }
    var reader = XMLReader(bytes: bytes, limits: limits, skipsInstructions: skipsInstructions)
    return try reader.document()
  }

  private init(bytes: [UInt8], limits: XMLLimits, skipsInstructions: Bool) {
    self.bytes = bytes
    self.limits = limits
    self.skipsInstructions = skipsInstructions
  }

  private mutating func document() throws(XMLFault) -> XMLElement {
    try checkCharacters()
    skipMark()
    try skipDeclaration()
    try skipBetween()
    guard current == UInt8(ascii: "<") else { throw .malformed(at: place) }
    let root = try element(depth: 1, [XMLNamespace.xml.prefix: XMLNamespace.xml.uri])
    try skipBetween()
    guard place == bytes.count else { throw .malformed(at: place) }
    return root
  }

  /// All of it is UTF-8, of characters that XML has.
  private func checkCharacters() throws(XMLFault) {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .malformed(at: 0) }
    for (index, byte) in bytes.enumerated() {
      let isControl = byte < XMLByte.space && !XMLByte.isSpace(byte)
      // U+FFFE and U+FFFF.
      let isNoCharacter =
        byte == 0xEF && index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
      if isControl || isNoCharacter { throw .malformed(at: index) }
    }
  }
}

extension XMLReader {
  private mutating func element(depth: Int, _ outer: Scope) throws(XMLFault) -> XMLElement {
    count += 1
    guard depth <= limits.depth else { throw .tooDeep(at: place) }
    guard count <= limits.elements else { throw .tooLarge }
    let start = place
    place += 1
    let tag = try self.name()
    var scope = outer
    var written: [(name: WrittenName, value: String, at: Int)] = []
    while true {
      let isSpaced = skipSpace()
      if current == UInt8(ascii: "/") || current == UInt8(ascii: ">") { break }
      guard isSpaced, written.count < limits.attributes else {
        throw isSpaced ? .tooLarge : .malformed(at: place)
      }
      let begin = place
      let name = try self.name()
      try expect("=", isSpaced: true)
      written.append((name, try attributeValue(), begin))
    }
    try declare(written, in: &scope)
    let attributes = try resolve(written, in: scope)
    let resolved = try resolve(tag, in: scope, isAttribute: false, at: start)
    if take("/") {
      try expect(">")
      return XMLElement(name: resolved, attributes: attributes, children: [])
    }
    try expect(">")
    let children = try content(depth: depth, scope)
    guard try self.name() == tag else { throw .malformed(at: place) }
    skipSpace()
    try expect(">")
    return XMLElement(name: resolved, attributes: attributes, children: children)
  }

  /// Until after the `</` of the end tag.
  private mutating func content(depth: Int, _ scope: Scope) throws(XMLFault) -> [XMLNode] {
    var children: [XMLNode] = []
    var text: [UInt8] = []
    func flush() {
      guard !text.isEmpty else { return }
      children.append(.text(String(decoding: text, as: UTF8.self)))
      text = []
    }
    while let byte = current {
      switch byte {
      case UInt8(ascii: "<"):
        if take("</") {
          flush()
          return children
        }
        if take("<!--") {
          try skipComment()
        } else if skipsInstructions, take("<?") {
          try skipInstruction()
        } else if take("<![CDATA[") {
          text += try section()
        } else if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
          throw .forbidden(at: place)
        } else {
          flush()
          children.append(.element(try element(depth: depth + 1, scope)))
        }
      case UInt8(ascii: "&"): text += try reference()
      case UInt8(ascii: "]") where starts(with: "]]>"): throw .malformed(at: place)
      case XMLByte.carriageReturn: text.append(lineEnd())
      default:
        text.append(byte)
        place += 1
      }
    }
    throw .malformed(at: place)
  }

  /// A section of CDATA, whose beginning was taken.
  private mutating func section() throws(XMLFault) -> [UInt8] {
    var text: [UInt8] = []
    while let byte = current {
      if byte == UInt8(ascii: "]"), take("]]>") { return text }
      if byte == XMLByte.carriageReturn {
        text.append(lineEnd())
      } else {
        text.append(byte)
        place += 1
      }
    }
    throw .malformed(at: place)
  }

  /// Line ends are one character (XML 1.0 §2.11).
  mutating func lineEnd() -> UInt8 {
    place += 1
    if current == XMLByte.lineFeed { place += 1 }
    return XMLByte.lineFeed
  }
}
