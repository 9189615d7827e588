/// The end of an archive's directory (PKWARE APPNOTE 4.3.16): the last bytes of the file.
struct ZIPEnd {
  let count: Int
  let directory: Range<Int>

  private static let size = 22
  /// With the longest comment.
  static let longest = size + 0xFFFF

  /// Finds it in the last bytes of a file of this length. A comment that holds the mark of another end is refused: readers
  /// differ in which they believe.
  init(last bytes: [UInt8], ofLength length: Int) throws(ZIPFault) {
    var found: [Int] = []
    if bytes.count >= Self.size {
      for start in 0...(bytes.count - Self.size) where bytes.little32(start) == 0x0605_4B50 { found.append(start) }
    }
    guard let start = found.last else { throw .noDirectory }
    let base = length - bytes.count
    guard found.count == 1, start + Self.size + bytes.little16(start + 20) == bytes.count else {
      throw .malformed(offset: base + start)
    }
    let (size, offset) = (bytes.little32(start + 12), bytes.little32(start + 16))
    count = bytes.little16(start + 10)
    guard bytes.little16(start + 4) == 0, bytes.little16(start + 6) == 0, bytes.little16(start + 8) == count else {
      throw .unsupported
    }
    guard count != 0xFFFF, size != 0xFFFF_FFFF, offset != 0xFFFF_FFFF else { throw .unsupported }
    guard offset + size == base + start else { throw .malformed(offset: base + start) }
    directory = offset..<(offset + size)
  }
}

extension [UInt8] {
  /// The caller sees to it that the bytes are there.
  func little16(_ position: Int) -> Int { Int(self[position]) | Int(self[position + 1]) << 8 }
  func little32(_ position: Int) -> Int { little16(position) | little16(position + 2) << 16 }
}
