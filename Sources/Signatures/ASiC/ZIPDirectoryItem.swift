/// What the directory says of an entry (PKWARE APPNOTE 4.3.12), before its own header was asked.
struct ZIPDirectoryItem {
  let name: [UInt8]
  let start: Int
  private let offset: Int
  private let flags: Int
  private let method: Int
  private let checksum: Int
  private let packed: Int
  private let size: Int

  private static let length = 46
  private static let headerLength = 30
  private static let encrypted = 0x2041
  private static let descriptor = 0x0008

  /// The directory alone must fill these bytes, which begin at `base` of the file.
  static func all(in bytes: [UInt8], at base: Int, count: Int) throws(ZIPFault) -> [ZIPDirectoryItem] {
    var items: [ZIPDirectoryItem] = []
    var position = 0
    for _ in 0..<count {
      guard position + length <= bytes.count, bytes.little32(position) == 0x0201_4B50 else {
        throw .malformed(offset: base + position)
      }
      let item = try ZIPDirectoryItem(bytes, at: position, base: base)
      items.append(item)
      position += length + item.name.count + bytes.little16(position + 30) + bytes.little16(position + 32)
    }
    guard position == bytes.count else { throw .malformed(offset: base + position) }
    return items
  }

  private init(_ bytes: [UInt8], at position: Int, base: Int) throws(ZIPFault) {
    let end = position + Self.length + bytes.little16(position + 28)
    guard end + bytes.little16(position + 30) + bytes.little16(position + 32) <= bytes.count else {
      throw .malformed(offset: base + position)
    }
    offset = base + position
    name = Array(bytes[(position + Self.length)..<end])
    flags = bytes.little16(position + 8)
    method = bytes.little16(position + 10)
    checksum = bytes.little32(position + 16)
    packed = bytes.little32(position + 20)
    size = bytes.little32(position + 24)
    start = bytes.little32(position + 42)
    guard flags & Self.encrypted == 0, bytes.little16(position + 34) == 0 else { throw .unsupported }
    guard packed != 0xFFFF_FFFF, size != 0xFFFF_FFFF, start != 0xFFFF_FFFF else { throw .unsupported }
    guard method == 0 || method == 8 else { throw .method(method) }
  }

  var hasDescriptor: Bool { flags & Self.descriptor != 0 }
  var longestHeader: Int { Self.headerLength + name.count + 0xFFFF }

  /// The entry, if its own header (PKWARE APPNOTE 4.3.7) says the same.
  func entry(header bytes: [UInt8]) throws(ZIPFault) -> ZIPEntry {
    guard bytes.count >= Self.headerLength, bytes.little32(0) == 0x0403_4B50 else { throw .malformed(offset: start) }
    let (nameLength, extraLength) = (bytes.little16(26), bytes.little16(28))
    let begin = Self.headerLength + nameLength + extraLength
    guard begin <= bytes.count, bytes[Self.headerLength..<(Self.headerLength + nameLength)].elementsEqual(name),
      bytes.little16(6) == flags, bytes.little16(8) == method
    else { throw .malformed(offset: start) }
    let own = [bytes.little32(14), bytes.little32(18), bytes.little32(22)]
    // With a descriptor after it, the header may leave open what was not known yet.
    guard own == [checksum, packed, size] || hasDescriptor && own.allSatisfy({ $0 == 0 }) else {
      throw .malformed(offset: start)
    }
    guard let name = ZIPName.checked(name) else { throw .badName }
    guard method == 8 || packed == size, !name.hasSuffix("/") || size == 0 else { throw .malformed(offset: start) }
    return ZIPEntry(
      name: name, isDeflated: method == 8, size: size, checksum: UInt32(checksum),
      range: (start + begin)..<(start + begin + packed), start: start, hasExtraField: extraLength > 0)
  }

  /// The length of the descriptor that these bytes begin with (PKWARE APPNOTE 4.3.9), with its mark or without; nil when
  /// it does not say what the directory says.
  func descriptorLength(_ bytes: [UInt8]) -> Int? {
    func says(at position: Int) -> Bool {
      position + 12 <= bytes.count && bytes.little32(position) == checksum && bytes.little32(position + 4) == packed
        && bytes.little32(position + 8) == size
    }
    if bytes.count >= 16, bytes.little32(0) == 0x0807_4B50, says(at: 4) { return 16 }
    return says(at: 0) ? 12 : nil
  }
}
