import Foundation
import Identity
import Procedures
import Store
import Testing
import Vocabulary

@testable import toguna

@Suite("Careers")
struct CareerTests {
  @Test("an agent has left on the day that it was where the State is")
  func leaving() async throws {
    let state = try await SmallState.found { pack in
      let path = "\(pack)/calendar.yaml"
      let text = String(decoding: try #require(FileManager.default.contents(atPath: path)), as: UTF8.self)
      try Data(text.replacing("\"+00:00\"", with: "\"+01:00\"").utf8).write(to: URL(filePath: path))
    }
    try await state.open { house in
      let id = try await house.registrar().id
      let evening = try Date("2026-03-31T23:30:00Z", strategy: .iso8601)
      let agents = house.agents
      try await house.store.write { try agents.leave(id, at: evening, in: $0) }
      #expect(try await Appointments(house: house).careers().map(\.left?.iso) == ["2026-04-01"])
    }
  }
}
