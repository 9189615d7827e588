/// Reads a message of the DNS from its beginning; whatever would lie beyond its end throws
/// ``ProbeFailure/noResolution``.
struct DNSReader {
  private let message: [UInt8]
  private(set) var position = 0

  init(_ message: [UInt8]) {
    self.message = message
  }

  mutating func number() throws(ProbeFailure) -> UInt16 {
    let bytes = try bytes(2)
    return UInt16(bytes[0]) << 8 | UInt16(bytes[1])
  }

  mutating func bytes(_ count: Int) throws(ProbeFailure) -> [UInt8] {
    let start = position
    try skip(count)
    return [UInt8](message[start..<position])
  }

  mutating func skip(_ count: Int) throws(ProbeFailure) {
    guard count >= 0, count <= message.count - position else { throw .noResolution }
    position += count
  }

  /// A name, with pointers followed (RFC 1035 §4.1.4). Each must point before where it was met first, so that they come
  /// to an end.
  mutating func name() throws(ProbeFailure) -> DNSName {
    var labels: [[UInt8]] = []
    var place = position
    var isBehind = false
    var limit = position
    while true {
      guard place < message.count else { throw .noResolution }
      let length = Int(message[place])
      switch length {
      case 0:
        if !isBehind { position = place + 1 }
        guard let name = DNSName(labels: labels) else { throw .noResolution }
        return name
      case 1...63:
        guard place + 1 + length <= message.count, labels.count < 128 else { throw .noResolution }
        labels.append([UInt8](message[place + 1..<place + 1 + length]))
        place += 1 + length
      case 0xC0...:
        guard place + 1 < message.count else { throw .noResolution }
        let target = (length & 0x3F) << 8 | Int(message[place + 1])
        guard target < limit else { throw .noResolution }
        if !isBehind { position = place + 2 }
        isBehind = true
        limit = target
        place = target
      default: throw .noResolution
      }
    }
  }
}
