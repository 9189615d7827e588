import Foundation
import Store
import TestSupport
import Testing
import Vocabulary

@testable import Messages

@Suite("A real Kannel", .serialized)
struct KannelTests {
  @Test("texts of each coding and length reach the operator cut as planned, and reports make them delivered")
  func journey() async throws {
    try await withStore { store in
      let folder = try TemporaryFolder()
      let bench = try await KannelBench(in: folder)
      defer { bench.stop() }
      let outbox = Outbox.example()
      let reports = DeliveryReports(outbox: outbox, address: bench.reportAddress)
      let gateway = try Self.gateway(to: bench, password: bench.password)

      let texts: [(text: String, form: SMSForm)] = [
        ("« Prêt » : l’acte n° 3 à Ségou {1 500 F} €", .folded),
        ("Aw ka sɛbɛn bɛ yan", .asWritten),
        (String(repeating: "Le dossier est prêt. ", count: 9) + "{fin} €", .folded),
        (String(repeating: "𞤀𞤣𞤤𞤢𞤥 ", count: 7), .folded),
      ]
      var ids: [MessageID] = []
      for (index, (text, form)) in texts.enumerated() {
        ids.append(try await outbox.queueAlone(text, key: "\(index)", to: try phone(), form: form, in: store))
      }
      try await outbox.work(through: gateway, reports: reports, in: store)
      for id in ids { #expect(try await outbox.stateAlone(of: id, in: store) == .accepted) }

      let plans = texts.map { SMSPlan.plan($0.text, $0.form) }
      #expect(plans.map(\.parts.count) == [1, 1, 2, 2])
      let parts = plans.flatMap(\.parts)
      try await bench.wait("fakesmsc") { bench.received.count >= parts.count }
      let received = bench.received
      #expect(received.count == parts.count)
      #expect(received.allSatisfy { $0.hasPrefix("Toguna +22370123456 ") })
      #expect(received.compactMap(Self.text(of:)).sorted() == parts.sorted())
      #expect(received.filter { $0.contains(" udh ") }.count == 4)

      try await bench.wait("reports") { bench.reports.filter { $0.hasSuffix("s=1") }.count >= ids.count }
      // Backwards and twice, as networks do.
      for path in bench.reports.reversed() + bench.reports {
        let query = try #require(path.firstMatch(of: /m=([0-9a-f]+)&t=([0-9a-f]+)&s=([0-9]+)$/))
        let (message, token, type) = (String(query.1), String(query.2), String(query.3))
        try await store.write { transaction in
          try reports.receive(message: message, token: token, type: type, at: noon, in: transaction)
        }
      }
      for id in ids { #expect(try await outbox.stateAlone(of: id, in: store) == .delivered) }

      let stranger = try Self.gateway(to: bench, password: "faux")
      let sms = SMS(
        id: ids[0], phone: try phone(), plan: plans[0], expiresAt: noon + 60, reportURL: nil)
      await #expect(throws: SMSGatewayError.strangers(status: 403)) { try await stranger.send(sms, at: noon) }
      #expect(bench.received.count == parts.count)
    }
  }

  private static func gateway(to bench: KannelBench, password: String) throws -> KannelGateway {
    KannelGateway(
      service: bench.service, sender: try #require(SMSSender(rawValue: "Toguna")),
      credentials: try #require(KannelCredentials(username: bench.username, password: password)))
  }

  /// The text in a line of fakesmsc's log: `text T` as it is, `ucs-2 D` and `udh H data D` in percent-encoded octets.
  private static func text(of line: String) -> String? {
    let rest = line.dropFirst("Toguna +22370123456 ".count)
    if rest.hasPrefix("text ") { return String(rest.dropFirst(5)) }
    guard let coded = rest.split(separator: " ").last else { return nil }
    let octets = octets(String(coded))
    // Adlam and Bambara came as UTF-16, the folded text in Kannel's own UTF-8.
    let isUTF16 = rest.hasPrefix("ucs-2") || octets.first == 0xD8
    guard isUTF16 else { return String(decoding: octets, as: UTF8.self) }
    let units = stride(from: 0, to: octets.count - 1, by: 2).map { UInt16(octets[$0]) << 8 | UInt16(octets[$0 + 1]) }
    return String(decoding: units, as: UTF16.self)
  }

  private static func octets(_ coded: String) -> [UInt8] {
    var octets: [UInt8] = []
    var rest = coded.utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): octets.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        octets.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
        rest = rest.dropFirst(2)
      default: octets.append(byte)
      }
    }
    return octets
  }
}
