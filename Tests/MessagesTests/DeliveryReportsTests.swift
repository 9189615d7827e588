import Foundation
import Store
import Testing

@testable import Messages

@Suite("Delivery reports")
struct DeliveryReportsTests {
  @Test("whatever the order and however often they come, reports lead to the same state")
  func anyOrder() async throws {
    try await withStore { store in
      let outbox = Outbox.example()
      let reports = DeliveryReports(outbox: outbox, address: "http://127.0.0.1/sms/report")
      for (index, order) in [["8", "1"], ["1", "8"], ["2", "1", "1", "8"], ["16", "8", "1", "2"]].enumerated() {
        let id = try await outbox.queueAlone("un", key: "\(index)", to: try phone(), in: store)
        let query = try #require(Self.query(reports.link(for: id)))
        for type in order {
          try await store.write { transaction in
            try reports.receive(message: query.m, token: query.t, type: type, at: noon, in: transaction)
          }
        }
        #expect(try await outbox.stateAlone(of: id, in: store) == .delivered)
      }
    }
  }

  @Test("a report without the right token changes nothing, and tells nothing of the message")
  func forged() async throws {
    try await withStore { store in
      let outbox = Outbox.example()
      let reports = DeliveryReports(outbox: outbox, address: "http://127.0.0.1/sms/report")
      let mine = try await outbox.queueAlone("un", key: "a", to: try phone(), in: store)
      let other = try await outbox.queueAlone("deux", key: "b", to: try phone(), in: store)
      let token = try #require(Self.query(reports.link(for: other))).t
      let stranger = DeliveryReports(outbox: Outbox.example(), address: "http://127.0.0.1/sms/report")
      let forgeries = [
        (mine.rawValue, ""), (mine.rawValue, token), (mine.rawValue, String(token.dropLast())),
        (mine.rawValue, try #require(Self.query(stranger.link(for: mine))).t), ("", token),
        (String(repeating: "0", count: 32), token), ("..%2F", "é"),
      ]
      for (message, token) in forgeries {
        await #expect(throws: MessagesError.forgedReport) {
          try await store.write { transaction in
            try reports.receive(message: message, token: token, type: "1", at: noon, in: transaction)
          }
        }
      }
      #expect(try await outbox.stateAlone(of: mine, in: store) == .queued)
    }
  }

  @Test("a type that the gateway does not have changes nothing")
  func unknownType() async throws {
    try await withStore { store in
      let outbox = Outbox.example()
      let reports = DeliveryReports(outbox: outbox, address: "http://127.0.0.1/sms/report")
      let id = try await outbox.queueAlone("un", key: "a", to: try phone(), in: store)
      let query = try #require(Self.query(reports.link(for: id)))
      for type in ["", "3", "99999999999999999999", "-1", "%d", "delivered"] {
        let state = try await store.write { transaction in
          try reports.receive(message: query.m, token: query.t, type: type, at: noon, in: transaction)
        }
        #expect(state == .queued)
      }
    }
  }

  @Test("the link tells neither number nor text, and leaves the report's type to the gateway")
  func link() async throws {
    let reports = DeliveryReports(outbox: Outbox.example(), address: "http://127.0.0.1:8080/sms/report")
    var random = SystemRandomNumberGenerator()
    let id = MessageID(random: &random)
    let link = reports.link(for: id)
    #expect(link.wholeMatch(of: /http:\/\/127\.0\.0\.1:8080\/sms\/report\?m=[0-9a-f]{32}&t=[0-9a-f]{32}&s=%d/) != nil)
  }

  static func query(_ link: String) -> (m: String, t: String)? {
    guard let found = link.firstMatch(of: /m=([0-9a-f]+)&t=([0-9a-f]+)/) else { return nil }
    return (String(found.1), String(found.2))
  }
}
