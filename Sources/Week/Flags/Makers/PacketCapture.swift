/// A capture of a network (the format of libpcap 2.4, microseconds, Ethernet), with packets of our own making.
///
/// Addresses are those for documents (RFC 5737).
struct PacketCapture {
  /// An end of a conversation.
  struct End {
    /// The last byte of its address in 192.0.2.0/24.
    let host: UInt8
    let port: UInt16
  }

  private(set) var bytes: [UInt8]
  /// Microseconds since the first packet.
  private var clock = 0
  private let start: Int
  private var number: UInt16 = 1

  /// - Parameter start: seconds since 1970.
  init(start: Int) {
    self.start = start
    bytes = Self.joined([
      Self.little(0xA1B2_C3D4, 4), Self.little(2, 2), Self.little(4, 2), Self.little(0, 8), Self.little(65_535, 4),
      Self.little(1, 4),
    ])
  }

  mutating func wait(microseconds: Int) { clock += microseconds }

  /// A datagram (RFC 768).
  mutating func datagram(from source: End, to target: End, _ payload: [UInt8]) {
    let length = UInt16(truncatingIfNeeded: 8 + payload.count)
    let header = Self.joined([Self.big(source.port), Self.big(target.port), Self.big(length)])
    append(17, source, target, header, payload, checksumAt: 6)
  }

  /// A whole connection in which each end says one thing (RFC 9293).
  mutating func exchange(from source: End, to target: End, asks: [UInt8], answers: [UInt8], number start: UInt32) {
    let (mine, theirs) = (start, start ^ 0x5A5A_A5A5)
    let asked = mine &+ 1 &+ UInt32(asks.count)
    let answered = theirs &+ 1 &+ UInt32(answers.count)
    segment(source, target, 0x02, mine, 0, [])
    segment(target, source, 0x12, theirs, mine &+ 1, [])
    segment(source, target, 0x10, mine &+ 1, theirs &+ 1, [])
    segment(source, target, 0x18, mine &+ 1, theirs &+ 1, asks)
    segment(target, source, 0x18, theirs &+ 1, asked, answers)
    segment(source, target, 0x11, asked, answered, [])
    segment(target, source, 0x11, answered, asked &+ 1, [])
    segment(source, target, 0x10, asked &+ 1, answered &+ 1, [])
  }

  private mutating func segment(
    _ source: End, _ target: End, _ flags: UInt8, _ number: UInt32, _ seen: UInt32, _ payload: [UInt8]
  ) {
    let header = Self.joined([
      Self.big(source.port), Self.big(target.port), Self.big(number), Self.big(seen), [0x50, flags],
      Self.big(UInt16(64_240)),
    ])
    append(6, source, target, header, payload, checksumAt: 16)
    clock += 400
  }

  /// - Parameter checksumAt: Where the checksum belongs; what follows it in the header is zero.
  private mutating func append(
    _ kind: UInt8, _ source: End, _ target: End, _ header: [UInt8], _ payload: [UInt8], checksumAt place: Int
  ) {
    var inner = header + [UInt8](repeating: 0, count: (kind == 6 ? 20 : 8) - header.count) + payload
    let (from, to) = (Self.address(source), Self.address(target))
    let sum = Self.checksum(
      Self.joined([from, to, [0, kind], Self.big(UInt16(truncatingIfNeeded: inner.count)), inner]))
    inner.replaceSubrange(place..<(place + 2), with: Self.big(sum))
    var outer = Self.joined([
      [0x45, 0], Self.big(UInt16(truncatingIfNeeded: 20 + inner.count)), Self.big(number), [0x40, 0, 64, kind, 0, 0],
      from, to,
    ])
    outer.replaceSubrange(10..<12, with: Self.big(Self.checksum(outer)))
    number &+= 1
    let frame = Self.joined([Self.card(target), Self.card(source), [0x08, 0x00], outer, inner])
    bytes += Self.little(start + clock / 1_000_000, 4) + Self.little(clock % 1_000_000, 4)
    bytes += Self.little(frame.count, 4) + Self.little(frame.count, 4)
    bytes += frame
  }

  private static func joined(_ parts: [[UInt8]]) -> [UInt8] { Array(parts.joined()) }

  /// RFC 1071.
  private static func checksum(_ bytes: [UInt8]) -> UInt16 {
    var sum: UInt32 = 0
    for index in stride(from: 0, to: bytes.count, by: 2) {
      sum += UInt32(bytes[index]) << 8 | (index + 1 < bytes.count ? UInt32(bytes[index + 1]) : 0)
    }
    while sum > 0xFFFF { sum = sum & 0xFFFF + sum >> 16 }
    return ~UInt16(truncatingIfNeeded: sum)
  }

  private static func address(_ end: End) -> [UInt8] { [192, 0, 2, end.host] }

  /// Locally administered.
  private static func card(_ end: End) -> [UInt8] { [0x02, 0, 0, 0, 0, end.host] }

  private static func big(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.bigEndian) { Array($0) }
  }

  private static func little(_ number: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 }
  }
}
