import Foundation

/// Asks one resolver, over UDP, and over TCP what is too long for that. The resolver is the State's own, near the
/// authority, and does the rest of the work.
///
/// Against forged answers, each question comes from a fresh port and has a random number, and both must come back.
public struct NameResolver: Sendable {
  private let address: IPAddress
  private let port: UInt16
  /// How long one try waits, in milliseconds, 1 to 60,000; there are two.
  private let patience: Int

  public init(at address: IPAddress, port: UInt16 = 53, patience: Int = 3000) {
    self.address = address
    self.port = port
    self.patience = min(max(1, patience), 60_000)
  }

  /// The TXT records of a name, each as its strings joined.
  public func texts(of name: String) async throws(ProbeFailure) -> [[UInt8]] {
    try await records(.text, of: name).compactMap(DNSAnswer.text)
  }

  /// The CAA records of a name, as they came.
  public func issuanceRecords(of name: String) async throws(ProbeFailure) -> [[UInt8]] {
    try await records(.issuance, of: name)
  }

  /// The addresses of a name, those of version 4 first.
  public func addresses(of name: String) async throws(ProbeFailure) -> [IPAddress] {
    var addresses: [IPAddress] = []
    for kind in [DNSQuestion.Kind.address, .address6] {
      do throws(ProbeFailure) {
        addresses += try await records(kind, of: name).compactMap(IPAddress.init(bytes:))
      } catch .noRecord {
        continue
      }
    }
    guard !addresses.isEmpty else { throw .noRecord }
    return addresses
  }

  /// Waits on a thread of its own kind, not on those of Swift's tasks.
  private func records(_ kind: DNSQuestion.Kind, of name: String) async throws(ProbeFailure) -> [[UInt8]] {
    let result = await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(returning: Result { () throws(ProbeFailure) in try ask(kind, of: name) })
      }
    }
    return try result.get()
  }

  private func ask(_ kind: DNSQuestion.Kind, of name: String) throws(ProbeFailure) -> [[UInt8]] {
    var failure = ProbeFailure.noResolution
    for _ in 0..<2 {
      guard let question = DNSQuestion(kind, of: name, id: .random(in: .min ... .max)) else { throw .noRecord }
      do throws(ProbeFailure) {
        return try ask(question).records
      } catch .tooSlow {
        failure = .tooSlow
      }
    }
    throw failure
  }

  private func ask(_ question: DNSQuestion) throws(ProbeFailure) -> DNSAnswer {
    let end = ContinuousClock.now + .milliseconds(patience)
    let socket = try DNSSocket(.datagrams, to: address, port)
    try socket.send(question.bytes, until: end)
    while true {
      let message = try socket.receive(atMost: DNSQuestion.longestAnswer, until: end)
      // What bears another number answers another question, or is forged.
      guard message.count >= 4, UInt16(message[0]) << 8 | UInt16(message[1]) == question.id else { continue }
      let isCut = message[2] & 0x82 == 0x82
      return try DNSAnswer(isCut ? try askOverStream(question, until: end) : message, to: question)
    }
  }

  /// The whole answer, before which its length stands (RFC 1035 §4.2.2, RFC 7766 §5).
  private func askOverStream(
    _ question: DNSQuestion, until end: ContinuousClock.Instant
  ) throws(ProbeFailure) -> [UInt8] {
    let socket = try DNSSocket(.stream, to: address, port)
    let message = question.bytes
    try socket.send([UInt8(message.count >> 8), UInt8(truncatingIfNeeded: message.count)] + message, until: end)
    let head = try socket.receive(exactly: 2, until: end)
    return try socket.receive(exactly: Int(head[0]) << 8 | Int(head[1]), until: end)
  }
}
