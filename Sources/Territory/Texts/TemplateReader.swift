/// Reads a template from left to right, once.
struct TemplateReader {
  private let bytes: [UInt8]
  private var index = 0
  private var literal: [UInt8] = []
  private var segments: [Template.Segment] = []

  init(_ source: String) {
    bytes = Array(source.utf8)
  }

  mutating func read() throws(TemplateError) -> [Template.Segment] {
    while index < bytes.count {
      switch bytes[index] {
      case Self.open where isDoubled, Self.close where isDoubled:
        literal.append(bytes[index])
        index += 2
      case Self.open: try readPlaceholder()
      case Self.close: throw .unopened(offset: index)
      case let byte:
        literal.append(byte)
        index += 1
      }
    }
    endLiteral()
    return segments
  }

  private static let open = UInt8(ascii: "{")
  private static let close = UInt8(ascii: "}")

  private var isDoubled: Bool {
    index + 1 < bytes.count && bytes[index + 1] == bytes[index]
  }

  private mutating func readPlaceholder() throws(TemplateError) {
    let start = index + 1
    guard let end = bytes[start...].firstIndex(of: Self.close) else { throw .unclosed(offset: index) }
    let name = bytes[start..<end]
    guard let first = name.first, Self.isLetter(first), name.allSatisfy(Self.isNamePart) else {
      throw .badName(offset: start)
    }
    endLiteral()
    segments.append(.placeholder(String(decoding: name, as: UTF8.self)))
    index = end + 1
  }

  private mutating func endLiteral() {
    guard !literal.isEmpty else { return }
    segments.append(.text(String(decoding: literal, as: UTF8.self)))
    literal = []
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_")
  }
}
