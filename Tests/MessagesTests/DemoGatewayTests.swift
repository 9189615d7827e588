import Foundation
import Keys
import Store
import Testing

@testable import Messages

@Suite("The demonstration's phones")
struct DemoGatewayTests {
  @Test("a phone shows what came over the air, newest first, and only its own")
  func inbox() async throws {
    try await withStore { store in
      let outbox = Outbox.example()
      let gateway = DemoGateway(store: store, sealer: .random())
      let awa = try phone("70 12 34 56")
      let id = try await outbox.queueAlone("Votre acte est prêt", key: "a", to: awa, in: store)
      try await outbox.work(through: gateway, in: store)
      _ = try await outbox.queueAlone("I ka sɛbɛn", key: "b", to: awa, form: .asWritten, in: store)
      _ = try await outbox.queueAlone("Bonjour", key: "c", to: try phone("66 00 00 01"), in: store)
      try await outbox.work(through: gateway, at: noon + 60, in: store)

      let texts = try await store.read { try gateway.inbox(of: awa, in: $0) }
      #expect(texts.map(\.text) == ["I ka sɛbɛn", "Votre acte est pret"])
      #expect(texts.map(\.coding) == [.ucs2, .gsm7])
      #expect(texts.map(\.receivedAt) == [noon + 60, noon])
      #expect(try await store.read { try gateway.latest(in: $0) }.count == 3)
      #expect(try await outbox.stateAlone(of: id, in: store) == .delivered)
    }
  }

  @Test("a text that is handed over twice is received once")
  func twice() async throws {
    try await withStore { store in
      let gateway = DemoGateway(store: store, sealer: .random())
      var random = SystemRandomNumberGenerator()
      let sms = SMS(
        id: MessageID(random: &random), phone: try phone(), plan: .plan("un", .folded), expiresAt: noon + 60,
        reportURL: nil)
      #expect(try await gateway.send(sms, at: noon) == .delivered)
      #expect(try await gateway.send(sms, at: noon + 1) == .delivered)
      #expect(try await store.read { try gateway.inbox(of: sms.phone, in: $0) }.map(\.receivedAt) == [noon])
    }
  }
}
