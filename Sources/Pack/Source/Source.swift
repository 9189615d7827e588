/// The bytes of one file, and where its lines begin.
///
/// Invariant: `bytes` are valid UTF-8 without a byte order mark. A line ends with LF, CR LF or CR, as in YAML and editors.
final class Source: Sendable {
  let file: String
  let bytes: [UInt8]
  /// The offset of the first byte of each line; never empty.
  let lineStarts: [Int]

  init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() {
      let isPair = byte == UInt8(ascii: "\r") && offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "\n")
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") && !isPair { starts.append(offset + 1) }
    }
    lineStarts = starts
  }

  /// The number of the line that holds the offset, from 0.
  func line(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Where a byte stands: the character that it belongs to; an offset beyond the end is the end.
  func position(of offset: Int) -> Position {
    var offset = min(max(offset, 0), bytes.count)
    while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    let line = line(of: offset)
    return Position(file: file, line: line + 1, column: characters(lineStarts[line], offset) + 1)
  }

  /// The number of characters from one offset to another.
  func characters(_ start: Int, _ end: Int) -> Int {
    let part = bytes[start..<end]
    return part.allSatisfy { $0 < 0x80 } ? part.count : String(decoding: part, as: UTF8.self).count
  }

  /// The range of a line, from 0, without its line break.
  func content(ofLine line: Int) -> Range<Int> {
    let start = lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }
}
