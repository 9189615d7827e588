extension Source {
  /// A line longer than this, in bytes, is refused: no hand wrote it, and positions inside it would cost too much.
  static let longestLine = 1 << 16

  /// The text of a pack's file, or nil with every reason why it cannot be read as text: not UTF-8, control characters.
  static func checked(_ bytes: [UInt8], file: String, faults: Faults) -> Source? {
    if UTF8Text.looksLikeUTF16(bytes) {
      faults.add(
        "the file is UTF-16 or binary, not UTF-8", fix: "save it as UTF-8", at: Position(file: file, line: 1, column: 1)
      )
      return nil
    }
    let content = bytes.starts(with: UTF8Text.mark) ? Array(bytes.dropFirst(UTF8Text.mark.count)) : bytes
    let source = Source(file: file, bytes: content)
    // All lines are checked, even where no more faults are kept: what follows relies on it.
    var isSound = true
    for line in source.lineStarts.indices where !source.check(line: line, faults: faults) { isSound = false }
    return isSound ? source : nil
  }

  private func check(line: Int, faults: Faults) -> Bool {
    let range = content(ofLine: line)
    guard range.count <= Source.longestLine else {
      faults.add(
        "this line has \(range.count) bytes; the longest allowed has \(Source.longestLine)",
        fix: "break it into several",
        at: Position(file: file, line: line + 1, column: 1))
      return false
    }
    if let offset = UTF8Text.firstInvalid(in: bytes, range) {
      // What stands before is valid, so the column can be counted.
      faults.add(
        "the byte 0x\(hexadecimal(bytes[offset])) is not UTF-8",
        fix: "save the file as UTF-8, or retype this character",
        at: Position(file: file, line: line + 1, column: characters(range.lowerBound, offset) + 1))
      return false
    }
    let forbidden = forbiddenScalars(in: range)
    for (offset, scalar) in forbidden {
      faults.add(
        "the invisible character U+\(hexadecimal(scalar.value)) is not allowed",
        fix: scalar.properties.isWhitespace ? "replace it by a line break or a space" : "remove it",
        at: position(of: offset))
    }
    return forbidden.isEmpty
  }

  /// What YAML 1.2 §5.1 excludes, the line breaks that only some readers know (U+0085, U+2028, U+2029), a byte order mark
  /// inside the text, and the supplementary private-use planes, which `YAMLReader` needs for itself.
  private func forbiddenScalars(in range: Range<Int>) -> [(Int, Unicode.Scalar)] {
    guard bytes[range].contains(where: { $0 < 0x20 && $0 != 0x09 || $0 >= 0x7F }) else { return [] }
    var found: [(Int, Unicode.Scalar)] = []
    var offset = range.lowerBound
    for scalar in String(decoding: bytes[range], as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x09, 0x20...0x7E, 0xA0...0x2027, 0x202A...0xFEFE, 0xFF00...0xFFFD, 0x1_0000...0xE_FFFF: break
      default: found.append((offset, scalar))
      }
      offset += UTF8.width(scalar)
    }
    return found
  }
}

private func hexadecimal(_ value: some BinaryInteger) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, (value is UInt8 ? 2 : 4) - digits.count)) + digits
}
