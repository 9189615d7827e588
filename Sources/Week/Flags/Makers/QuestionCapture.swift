import Identity

/// Questions to a name server (RFC 1035 §4.1). Those under one name carry something out of the network, cut into labels of
/// base32 (RFC 4648 §6) with a number each, and not in order.
enum QuestionCapture {
  static func file(_ flag: TeamFlag, _ noise: inout FileNoise) -> [UInt8] {
    var capture = PacketCapture(start: 1_769_690_000)
    let packed = base32(Array(flag.text.utf8))
    var names = stride(from: 0, to: packed.count, by: 6).enumerated().map { index, start in
      "\(String(packed.dropFirst(start).prefix(6))).\(index).releve.example"
    }
    for _ in 0..<60 {
      names.append(
        noise.pick([
          "guichet.example", "temps.example", "courrier.example", "www.guichet.example",
          "\(base32(noise.bytes(5))).\(noise.number(0...40)).images.example",
        ]))
    }
    names.shuffle(using: &noise)
    for (index, name) in names.enumerated() {
      let id = UInt16(truncatingIfNeeded: noise.next())
      let host = UInt8(noise.number(30...33))
      let (machine, server) = (
        PacketCapture.End(host: host, port: UInt16(50_000 + index)), PacketCapture.End(host: 53, port: 53)
      )
      let question = labels(name) + [0, 1, 0, 1]
      capture.datagram(from: machine, to: server, header(id, isAnswer: false) + question)
      capture.wait(microseconds: noise.number(800...9_000))
      capture.datagram(from: server, to: machine, header(id, isAnswer: true) + question)
      capture.wait(microseconds: noise.number(20_000...900_000))
    }
    return capture.bytes
  }

  /// One question, no answer; an answer says that there is no such name.
  private static func header(_ id: UInt16, isAnswer: Bool) -> [UInt8] {
    [UInt8(id >> 8), UInt8(id & 0xFF), isAnswer ? 0x81 : 0x01, isAnswer ? 0x83 : 0x00, 0, 1, 0, 0, 0, 0, 0, 0]
  }

  private static func labels(_ name: String) -> [UInt8] {
    name.split(separator: ".").flatMap { [UInt8($0.utf8.count)] + Array($0.utf8) } + [0]
  }

  private static func base32(_ bytes: [UInt8]) -> String { Base32.text(bytes).lowercased() }
}
