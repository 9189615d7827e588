import Foundation
import Keys
import Store
import Testing
import Vocabulary

@testable import Messages

@Suite("The outbox")
struct OutboxTests {
  private struct Changed: Error {}

  @Test("a text is sent once it is committed, and then stands as accepted")
  func sent() async throws {
    try await withStore { store in
      let outbox = Outbox.example()
      let gateway = RecordingGateway()
      let id = try await outbox.queueAlone("Votre acte est prêt", key: "a", to: try phone(), in: store)
      #expect(try await outbox.stateAlone(of: id, in: store) == .queued)
      try await outbox.work(through: gateway, in: store)
      #expect(gateway.sent.map(\.plan.text) == ["Votre acte est pret"])
      #expect(gateway.sent.first?.phone == (try phone()))
      #expect(try await outbox.stateAlone(of: id, in: store) == .accepted)
    }
  }

  @Test("nothing is sent for what was rolled back")
  func rolledBack() async throws {
    try await withStore { store in
      let outbox = Outbox.example()
      let gateway = RecordingGateway()
      let phone = try phone()
      await #expect(throws: Changed.self) {
        try await store.write { transaction in
          try outbox.queue(to: phone, text: "Votre acte est prêt", key: "a", at: noon, in: transaction)
          throw Changed()
        }
      }
      try await outbox.work(through: gateway, in: store)
      #expect(gateway.sent.isEmpty)
    }
  }

  @Test("a key that was used sends nothing more, even after the text was sent and purged")
  func keyTaken() async throws {
    try await withStore { store in
      let outbox = Outbox.example()
      let gateway = RecordingGateway()
      let first = try await outbox.queueAlone("un", key: "a", to: try phone(), in: store)
      try await outbox.work(through: gateway, in: store)
      try await store.write { try outbox.purge(before: noon + 1, in: $0) }
      let second = try await outbox.queueAlone("deux", key: "a", to: try phone(), in: store)
      try await outbox.work(through: gateway, in: store)
      #expect(first == second)
      #expect(gateway.sent.map(\.plan.text) == ["un"])
    }
  }

  @Test("a text whose answer was lost is tried again under the same number")
  func unanswered() async throws {
    try await withStore { store in
      let outbox = Outbox.example()
      let gateway = RecordingGateway([.failure(.unanswered), .failure(.busy(status: 503))])
      let id = try await outbox.queueAlone("un", key: "a", to: try phone(), in: store)
      for minute in 0..<4 { try await outbox.work(through: gateway, at: noon + Double(minute) * 60, in: store) }
      #expect(gateway.sent.map(\.id) == [id, id, id])
      #expect(try await outbox.stateAlone(of: id, in: store) == .accepted)
    }
  }

  @Test("a text that a report told of meanwhile is not sent again")
  func reportedMeanwhile() async throws {
    try await withStore { store in
      let outbox = Outbox.example()
      let gateway = RecordingGateway([.failure(.unanswered)])
      let id = try await outbox.queueAlone("un", key: "a", to: try phone(), in: store)
      try await outbox.work(through: gateway, in: store)
      try await store.write { try outbox.advance(id, to: .delivered, at: noon, in: $0) }
      try await outbox.work(through: gateway, at: noon + 3600, in: store)
      #expect(gateway.sent.count == 1)
      #expect(try await outbox.stateAlone(of: id, in: store) == .delivered)
    }
  }

  @Test("a refusal for good fails the message and ends its job")
  func refused() async throws {
    try await withStore { store in
      let outbox = Outbox.example()
      let gateway = RecordingGateway([.failure(.refused(status: 400))])
      let id = try await outbox.queueAlone("un", key: "a", to: try phone(), in: store)
      try await outbox.work(through: gateway, in: store)
      try await outbox.work(through: gateway, at: noon + 86_400, in: store)
      #expect(gateway.sent.count == 1)
      #expect(try await outbox.stateAlone(of: id, in: store) == .failed)
    }
  }

  @Test("a text is not sent after its time")
  func late() async throws {
    try await withStore { store in
      let outbox = Outbox.example()
      let gateway = RecordingGateway()
      let id = try await outbox.queueAlone("123 456", key: "a", to: try phone(), lifetime: 600, in: store)
      try await outbox.work(through: gateway, at: noon + 600, in: store)
      #expect(gateway.sent.isEmpty)
      #expect(try await outbox.stateAlone(of: id, in: store) == .expired)
    }
  }

  @Test("what had no news by the end of its lifetime expires, and later news still counts")
  func expiry() async throws {
    try await withStore { store in
      let outbox = Outbox.example()
      let id = try await outbox.queueAlone("un", key: "a", to: try phone(), lifetime: 600, in: store)
      try await outbox.work(through: RecordingGateway(), in: store)
      #expect(try await store.write { try outbox.expire(at: noon + 599, in: $0) } == 0)
      #expect(try await store.write { try outbox.expire(at: noon + 600, in: $0) } == 1)
      #expect(try await outbox.stateAlone(of: id, in: store) == .expired)
      try await store.write { try outbox.advance(id, to: .delivered, at: noon + 700, in: $0) }
      #expect(try await outbox.stateAlone(of: id, in: store) == .delivered)
    }
  }

  @Test("the operator sees messages page by page, without number or text")
  func listing() async throws {
    try await withStore { store in
      let outbox = Outbox.example()
      for key in ["a", "b", "c"] {
        _ = try await outbox.queueAlone("Bonjour Awa", key: key, to: try phone(), in: store)
      }
      let first = try await store.read { try outbox.lines(limit: 2, in: $0) }
      let second = try await store.read { try outbox.lines(after: first.last, limit: 2, in: $0) }
      #expect(first.count == 2)
      #expect(Set((first + second).map(\.key)) == ["a", "b", "c"])
      #expect(!"\(first)".contains("Awa") && !"\(first)".contains("123456"))
      #expect(try await store.read { try outbox.counts(in: $0) } == [.queued: 3])
      #expect(try await store.read { try outbox.lines(state: .failed, in: $0) }.isEmpty)
    }
  }

  @Test("neither number nor text stands in the table in clear")
  func sealed() async throws {
    try await withStore { store in
      let outbox = Outbox.example()
      _ = try await outbox.queueAlone("Bonjour Awa", key: "a", to: try phone(), in: store)
      let sealed: [UInt8]? = try await store.read { try $0.value("SELECT sealed FROM messages_message") }
      let text = String(decoding: try #require(sealed), as: UTF8.self)
      #expect(!text.contains("Awa") && !text.contains("70123456"))
    }
  }

  @Test("purging destroys number and text of what is done and leaves what is queued")
  func purging() async throws {
    try await withStore { store in
      let outbox = Outbox.example()
      _ = try await outbox.queueAlone("un", key: "a", to: try phone(), in: store)
      try await outbox.work(through: RecordingGateway(), in: store)
      _ = try await outbox.queueAlone("deux", key: "b", to: try phone(), in: store)
      #expect(try await store.write { try outbox.purge(before: noon + 1, in: $0) } == 1)
      let left: [String] = try await store.read { transaction in
        try transaction.rows("SELECT message_key FROM messages_message WHERE sealed IS NOT NULL").map {
          try $0.get("message_key")
        }
      }
      #expect(left == ["b"])
    }
  }

  @Test("an empty text and one of too many parts are refused before anything is written")
  func badTexts() async throws {
    try await withStore { store in
      let outbox = Outbox(sealer: .random(), partLimit: 2)
      let phone = try phone()
      await #expect(throws: MessagesError.empty) {
        _ = try await outbox.queueAlone("", key: "a", to: phone, in: store)
      }
      await #expect(throws: MessagesError.tooLong(parts: 3, limit: 2)) {
        _ = try await outbox.queueAlone(String(repeating: "a", count: 307), key: "a", to: phone, in: store)
      }
      #expect(try await store.read { try outbox.lines(in: $0) }.isEmpty)
    }
  }
}
