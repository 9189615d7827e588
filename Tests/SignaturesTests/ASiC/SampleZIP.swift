/// Archives that are wrong on purpose.
struct SampleZIP {
  struct Entry {
    var name = "a.txt"
    var content = [UInt8]("un".utf8)
    var checksum: Int?
    var method = 0
    var flags = 0x0800
    /// In the entry's own header, where it differs.
    var ownName: String?
    var size: Int?
  }

  var entries: [Entry] = [Entry()]
  var before: [UInt8] = []
  var between: [UInt8] = []
  var after: [UInt8] = []
  var comment: [UInt8] = []
  var count: Int?

  var bytes: [UInt8] {
    var body = before
    var directory: [UInt8] = []
    for entry in entries {
      let start = body.count
      let size = entry.size ?? entry.content.count
      func common(_ name: String) -> [UInt8] {
        little(20, 2) + little(entry.flags, 2) + little(entry.method, 2) + little(0, 4)
          + little(entry.checksum ?? Self.checksum(entry.content), 4) + little(entry.content.count, 4)
          + little(size, 4) + little(name.utf8.count, 2) + little(0, 2)
      }
      let own = entry.ownName ?? entry.name
      body += little(0x0403_4B50, 4) + common(own) + Array(own.utf8) + entry.content
      directory += little(0x0201_4B50, 4) + little(20, 2) + common(entry.name) + little(0, 10) + little(start, 4)
      directory += Array(entry.name.utf8)
    }
    body += between
    let count = count ?? entries.count
    return body + directory + little(0x0605_4B50, 4) + little(0, 4) + little(count, 2) + little(count, 2)
      + little(directory.count, 4) + little(body.count, 4) + little(comment.count, 2) + comment + after
  }

  private func little(_ number: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 }
  }

  /// CRC-32 (ISO 3309), bit by bit.
  static func checksum(_ bytes: [UInt8]) -> Int {
    var rest: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      rest ^= UInt32(byte)
      for _ in 0..<8 { rest = rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
    }
    return Int(~rest)
  }
}
