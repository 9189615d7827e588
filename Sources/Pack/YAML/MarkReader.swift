internal import Yams

/// Turns the marks of Yams (line and Unicode scalar, from 1) into offsets and positions.
///
/// Marks come mostly in the order of the file, so the last one is remembered: a long line is not counted again from its
/// beginning for each of its values.
struct MarkReader {
  let source: Source
  private var last = (line: -1, scalars: 0, offset: 0)
  private var lastPosition = (line: -1, offset: 0, column: 1)

  init(source: Source) {
    self.source = source
  }

  static func offset(of mark: Mark, in source: Source) -> Int {
    var reader = MarkReader(source: source)
    return reader.offset(of: mark)
  }

  mutating func offset(of mark: Mark) -> Int {
    let line = mark.line - 1
    guard source.lineStarts.indices.contains(line) else { return line < 0 ? 0 : source.bytes.count }
    let wanted = mark.column - 1
    let continues = last.line == line && last.scalars <= wanted
    var (scalars, offset) = continues ? (last.scalars, last.offset) : (0, source.lineStarts[line])
    while scalars < wanted, offset < source.bytes.count {
      offset += 1
      while offset < source.bytes.count, source.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      scalars += 1
    }
    last = (line, scalars, offset)
    return offset
  }

  mutating func position(of offset: Int) -> Position {
    let line = source.line(of: offset)
    let continues = lastPosition.line == line && lastPosition.offset <= offset
    let (start, column) = continues ? (lastPosition.offset, lastPosition.column) : (source.lineStarts[line], 1)
    lastPosition = (line, offset, column + source.characters(start, offset))
    return Position(file: source.file, line: line + 1, column: lastPosition.column)
  }
}
