import Foundation
import Keys
import Store
import Testing

@testable import Messages

@Suite("The erasure of texts")
struct ErasureTests {
  @Test("of a person's texts number and text are destroyed, what waits is not sent, and others' stay")
  func forgotten() async throws {
    try await withStore { store in
      let outbox = Outbox.example()
      let gateway = RecordingGateway()
      let (awa, other) = (try phone(), try phone("66 00 00 01"))
      _ = try await outbox.queueAlone("un", key: "code/1", to: awa, in: store)
      _ = try await outbox.queueAlone("deux", key: "b", to: other, in: store)
      try await outbox.work(through: gateway, in: store)
      let waiting = try await outbox.queueAlone("trois", key: "c", to: awa, in: store)

      let found = try await store.read { try outbox.messages(to: awa, in: $0) }
      #expect(found.count == 2)
      #expect(try await store.read { try outbox.messages(to: awa, since: noon + 1, in: $0) } == [])
      try await store.write { try outbox.forget(found, at: noon, in: $0) }

      try await outbox.work(through: gateway, at: noon + 60, in: store)
      #expect(gateway.sent.map(\.plan.text) == ["un", "deux"])
      #expect(try await outbox.stateAlone(of: waiting, in: store) == .expired)
      #expect(try await store.read { try outbox.messages(to: awa, in: $0) } == [])
      #expect(try await store.read { try outbox.messages(to: other, in: $0) }.count == 1)
      #expect(try await store.read { try outbox.counts(in: $0) } == [.accepted: 2, .expired: 1])
    }
  }

  @Test("a text that does not open keeps nobody from being forgotten")
  func unreadable() async throws {
    try await withStore { store in
      let outbox = Outbox.example()
      _ = try await outbox.queueAlone("un", key: "a", to: try phone(), in: store)
      _ = try await outbox.queueAlone("deux", key: "b", to: try phone(), in: store)
      let rest: [UInt8] = [1, 2, 3]
      try await store.write {
        _ = try $0.execute("UPDATE messages_message SET sealed = \(rest) WHERE message_key = 'a'")
      }
      let awa = try phone()
      #expect(try await store.read { try outbox.messages(to: awa, in: $0) }.count == 1)
    }
  }

  @Test("a demonstration's phone forgets what it received, and no other does")
  func phones() async throws {
    try await withStore { store in
      let outbox = Outbox.example()
      let gateway = DemoGateway(store: store, sealer: .random())
      let (awa, other) = (try phone(), try phone("66 00 00 01"))
      _ = try await outbox.queueAlone("un", key: "a", to: awa, in: store)
      _ = try await outbox.queueAlone("deux", key: "b", to: other, in: store)
      try await outbox.work(through: gateway, in: store)
      try await store.write { try gateway.forget(awa, in: $0) }
      #expect(try await store.read { try gateway.latest(in: $0) }.map(\.phone) == [other])
    }
  }
}
