/// Reads one CBOR data item of which nothing is taken on trust: depth is bounded, and no length is believed before the
/// bytes are seen to be there.
///
/// Keys of maps may come in any order, so that other encoders' tokens are readable; everything else must be written in
/// its shortest form.
struct CBORDecoder {
  private let bytes: [UInt8]
  private var position = 0

  private static let deepest = 12

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The item that the bytes are, all of them.
  static func decode(_ bytes: [UInt8]) throws(CBORFault) -> CBORValue {
    var decoder = CBORDecoder(bytes)
    let value = try decoder.item(depth: 0)
    guard decoder.position == bytes.count else { throw .trailingBytes(offset: decoder.position) }
    return value
  }

  private mutating func item(depth: Int) throws(CBORFault) -> CBORValue {
    let start = position
    guard depth < Self.deepest else { throw .tooDeep(offset: start) }
    guard start < bytes.count else { throw .endsEarly(offset: start) }
    let initial = bytes[start]
    position += 1
    switch initial >> 5 {
    case 0: return .unsigned(try argument(of: initial))
    case 1: return .negative(try argument(of: initial))
    case 2: return .bytes([UInt8](try take(try argument(of: initial))))
    case 3:
      guard let text = String(validating: try take(try argument(of: initial)), as: UTF8.self) else {
        throw .notUTF8(offset: start)
      }
      return .text(text)
    case 4:
      let count = try self.count(of: initial, itemsEach: 1)
      var items: [CBORValue] = []
      items.reserveCapacity(count)
      for _ in 0..<count { items.append(try item(depth: depth + 1)) }
      return .array(items)
    case 5: return .map(try entries(count(of: initial, itemsEach: 2), depth: depth))
    case 6:
      let tag = try argument(of: initial)
      return .tagged(tag, try item(depth: depth + 1))
    default:
      switch initial {
      case 0xF4: return .boolean(false)
      case 0xF5: return .boolean(true)
      case 0xF6: return .null
      default: throw .unsupported(initialByte: initial, offset: start)
      }
    }
  }

  private mutating func entries(_ count: Int, depth: Int) throws(CBORFault) -> [CBOREntry] {
    var entries: [CBOREntry] = []
    var keys: Set<CBORValue> = []
    entries.reserveCapacity(count)
    for _ in 0..<count {
      let start = position
      let key = try item(depth: depth + 1)
      guard keys.insert(key).inserted else { throw .duplicateKey(offset: start) }
      entries.append(CBOREntry(key: key, value: try item(depth: depth + 1)))
    }
    return entries
  }

  /// A number of items that the remaining bytes can hold, since each takes one byte at least.
  private mutating func count(of initial: UInt8, itemsEach: UInt64) throws(CBORFault) -> Int {
    let count = try argument(of: initial)
    guard count <= UInt64(bytes.count - position) / itemsEach else { throw .endsEarly(offset: position) }
    return Int(count)
  }

  private mutating func take(_ length: UInt64) throws(CBORFault) -> ArraySlice<UInt8> {
    guard length <= UInt64(bytes.count - position) else { throw .endsEarly(offset: position) }
    let start = position
    position += Int(length)
    return bytes[start..<position]
  }

  private mutating func argument(of initial: UInt8) throws(CBORFault) -> UInt64 {
    let short = initial & 0x1F
    if short < 24 { return UInt64(short) }
    guard short < 28 else { throw .unsupported(initialByte: initial, offset: position - 1) }
    let width = UInt64(1) << UInt64(short - 24)
    let start = position
    let value = try take(width).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let least: UInt64 =
      switch width {
      case 1: 24
      case 2: 0x100
      case 4: 0x1_0000
      default: 0x1_0000_0000
      }
    guard value >= least else { throw .notShortest(offset: start - 1) }
    return value
  }
}
