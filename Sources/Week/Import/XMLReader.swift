/// Reads small XML 1.0 documents: elements, attributes, text, CDATA, comments and processing instructions. It knows the five
/// entities that need no declaration, takes no document type and opens nothing that a document points to.
struct XMLReader {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var parts = 0

  /// The most elements and attributes of a document.
  private static let limit = ImportLimits.events * ImportLimits.parts

  static func read(_ bytes: [UInt8]) throws(ImportError) -> XMLElement {
    var reader = XMLReader(bytes: Array(try ImportedText.text(of: bytes).utf8))
    return try reader.document()
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func document() throws(ImportError) -> XMLElement {
    var open: [XMLElement] = []
    while true {
      if !open.isEmpty {
        open[open.count - 1].text += try characters()
      } else {
        skipSpace()
      }
      if take("<!--") {
        try skip(past: "-->")
      } else if take("<?") {
        try skip(past: "?>")
      } else if take("<![CDATA[") {
        let start = index
        try skip(past: "]]>")
        guard !open.isEmpty else { throw malformed }
        open[open.count - 1].text += String(decoding: bytes[start..<(index - 3)], as: UTF8.self)
      } else if take("<!") {
        throw .documentType(line: line)
      } else if take("</") {
        let name = try self.name()
        skipSpace()
        guard take(">"), let element = open.popLast(), element.name == name else { throw malformed }
        if let root = try close(element, in: &open) { return root }
      } else if take("<") {
        let (element, isEmpty) = try start()
        if isEmpty {
          if let root = try close(element, in: &open) { return root }
        } else {
          open.append(element)
          guard open.count <= ImportLimits.depth else { throw .tooDeep(line: line) }
        }
      } else {
        throw malformed
      }
    }
  }

  /// The root, when it is the element that closes; after it may come nothing but space and comments.
  private mutating func close(_ element: XMLElement, in open: inout [XMLElement]) throws(ImportError) -> XMLElement? {
    guard open.isEmpty else {
      open[open.count - 1].children.append(element)
      return nil
    }
    skipSpace()
    while take("<!--") {
      try skip(past: "-->")
      skipSpace()
    }
    guard index == bytes.count else { throw malformed }
    return element
  }

  private mutating func start() throws(ImportError) -> (XMLElement, isEmpty: Bool) {
    let (name, line) = (try name(), line)
    var attributes: [String: String] = [:]
    try count()
    while true {
      let before = index
      skipSpace()
      if take("/>") { return (XMLElement(name: name, attributes: attributes, line: line), true) }
      if take(">") { return (XMLElement(name: name, attributes: attributes, line: line), false) }
      guard index > before else { throw malformed }
      let attribute = try self.name()
      skipSpace()
      guard take("=") else { throw malformed }
      skipSpace()
      guard index < bytes.count, bytes[index] == 0x22 || bytes[index] == 0x27 else { throw malformed }
      let quote = bytes[index]
      index += 1
      let value = try characters(until: quote)
      guard index < bytes.count, bytes[index] == quote, attributes.updateValue(value, forKey: attribute) == nil else {
        throw malformed
      }
      index += 1
      try count()
    }
  }

  private mutating func count() throws(ImportError) {
    parts += 1
    guard parts <= Self.limit else { throw .tooMany(limit: Self.limit) }
  }

  private mutating func name() throws(ImportError) -> String {
    let start = index
    while index < bytes.count, Self.isName(bytes[index]) { index += 1 }
    guard index > start, index - start <= 64 else { throw malformed }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
      || [0x2D, 0x2E, 0x5F, 0x3A].contains(byte) || byte >= 0x80
  }

  /// Text up to a `<` or a quotation mark, its references resolved.
  private mutating func characters(until quote: UInt8? = nil) throws(ImportError) -> String {
    var text: [UInt8] = []
    while index < bytes.count, bytes[index] != 0x3C, bytes[index] != quote {
      if bytes[index] == 0x26 {
        text += Array(try reference().utf8)
      } else {
        if bytes[index] == 0x0A { line += 1 }
        text.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func reference() throws(ImportError) -> String {
    guard let end = bytes[index...].prefix(12).firstIndex(of: 0x3B) else { throw malformed }
    let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
    index = end + 1
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      let isHexadecimal = name.hasPrefix("#x")
      guard name.hasPrefix("#"),
        let number = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10), number > 0,
        let scalar = Unicode.Scalar(number)
      else { throw malformed }
      return String(Character(scalar))
    }
  }

  private mutating func take(_ mark: StaticString) -> Bool {
    let count = mark.utf8CodeUnitCount
    guard bytes.count - index >= count else { return false }
    let isThere = mark.withUTF8Buffer { buffer in bytes[index..<(index + count)].elementsEqual(buffer) }
    if isThere { index += count }
    return isThere
  }

  private mutating func skip(past mark: StaticString) throws(ImportError) {
    while !take(mark) {
      guard index < bytes.count else { throw malformed }
      if bytes[index] == 0x0A { line += 1 }
      index += 1
    }
  }

  private mutating func skipSpace() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) {
      if bytes[index] == 0x0A { line += 1 }
      index += 1
    }
  }

  private var malformed: ImportError { .malformed(line: line) }
}
