import Identity

/// A counter that hands its text messages to a gateway over plain HTTP, in the form that Kannel takes. One text is in three
/// parts that left in another order (3GPP TS 23.040 §9.2.3.24.1).
enum GatewayCapture {
  static func file(_ flag: TeamFlag, _ noise: inout FileNoise) -> [UInt8] {
    var capture = PacketCapture(start: 1_769_680_000)
    let reference = noise.number(1...255)
    let whole = "Mot de passe provisoire du poste : \(flag.text). Changez-le."
    let cut = [whole.prefix(27), whole.dropFirst(27).prefix(24), whole.dropFirst(51)].map(String.init)
    var messages = (1...13).map { _ in ordinary(&noise) }
    for part in [2, 0, 1] {
      let header = Hexadecimal.text([5, 0, 3, UInt8(reference), 3, UInt8(part + 1)])
      let escaped = stride(from: 0, to: header.count, by: 2).map { "%" + header.dropFirst($0).prefix(2) }.joined()
      let query = "&udh=\(escaped)&text=\(encoded(cut[part]))"
      messages.insert(query, at: noise.number((messages.count / 2)...messages.count))
    }
    for (index, message) in messages.enumerated() {
      let to = "%2B2230000\(1000 + noise.number(0...8999))"
      let asks = """
        GET /cgi-bin/sendsms?username=guichet&password=\(Hexadecimal.text(noise.bytes(4)))&from=TOGUNA&to=\(to)\(message) \
        HTTP/1.1\r\nHost: passerelle.example:13013\r\nConnection: close\r\n\r\n
        """
      let answer = "HTTP/1.1 202 Accepted\r\nContent-Length: 23\r\n\r\n0: Accepted for deliver"
      capture.exchange(
        from: .init(host: 10, port: UInt16(40_000 + index * 7)), to: .init(host: 20, port: 13_013),
        asks: Array(asks.utf8), answers: Array(answer.utf8), number: UInt32(truncatingIfNeeded: noise.next()))
      capture.wait(microseconds: noise.number(200_000...4_000_000))
    }
    return capture.bytes
  }

  private static func ordinary(_ noise: inout FileNoise) -> String {
    let code = noise.number(100_000...999_999)
    let text = noise.pick([
      "Votre code est \(code). Ne le donnez a personne.", "Votre demande ML-\(code) est recue.",
      "Votre acte est pret. Verifiez-le avec son code.", "Code provisoire : \(noise.decoy().text)",
    ])
    return "&text=\(encoded(text))"
  }

  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: String(UnicodeScalar(byte))
      case 0x20: "+"
      default: "%" + Hexadecimal.text([byte]).uppercased()
      }
    }.joined()
  }
}
