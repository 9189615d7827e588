/// The keys that stand more than once in their mapping, hidden from Yams under other names.
///
/// A stand-in is one private-use character in the place of the key's first: it moves no line and no column.
struct HiddenKeys {
  /// Plane 15 is private use; `Source.checked` lets none of it through.
  private static let firstStandIn: UInt32 = 0xF_0000
  private static let mostStandIns = 0xFFFD

  /// The names by the offset of the key in the source.
  private(set) var names: [Int: String] = [:]

  /// Hides the key that begins at an offset; false if it has no character that could be replaced.
  mutating func hide(_ name: String, at offset: Int, in source: Source) -> Bool {
    guard names.count < Self.mostStandIns, names[offset] == nil, !name.isEmpty else { return false }
    guard let target = replaced(at: offset, in: source) else { return false }
    let excluded = "!&*?[{\\'\"\r\n".utf8
    guard !excluded.contains(source.bytes[target]) else { return false }
    names[offset] = name
    return true
  }

  /// The source's text with the stand-ins.
  func text(of source: Source) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.bytes.count + 4 * names.count)
    var copied = 0
    for (number, offset) in names.keys.sorted().enumerated() {
      guard let target = replaced(at: offset, in: source),
        let standIn = Unicode.Scalar(Self.firstStandIn + UInt32(number))
      else { continue }
      bytes += source.bytes[copied..<target]
      bytes += Array(String(standIn).utf8)
      copied = target + 1
      while copied < source.bytes.count, source.bytes[copied] & 0xC0 == 0x80 { copied += 1 }
    }
    bytes += source.bytes[copied...]
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The offset of the key's first character, behind the quote if there is one.
  private func replaced(at offset: Int, in source: Source) -> Int? {
    guard offset < source.bytes.count else { return nil }
    let isQuoted = source.bytes[offset] == UInt8(ascii: "\"") || source.bytes[offset] == UInt8(ascii: "'")
    let target = isQuoted ? offset + 1 : offset
    return target < source.bytes.count ? target : nil
  }
}
