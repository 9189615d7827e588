import Foundation
import Store
import Testing

@testable import Identity

@Suite("The access log")
struct AccessLogTests {
  private struct Changed: Error {}
  private let log = AccessLog()
  private let birth = AccessSubject.record(register: "births", key: "ML-2026-17")

  @Test("a subject sees every reading of their data, the latest first, page by page")
  func entries() async throws {
    try await withStore { store in
      var random = SystemRandomNumberGenerator()
      let (agent, awa) = (AgentID(random: &random), PersonID(random: &random))
      let (log, birth) = (log, birth)
      let readers: [AccessReader] = [.agent(agent, office: "ML-BKO-3-EC"), .person(awa), .system("issue")]
      try await store.write { transaction in
        for (index, reader) in readers.enumerated() {
          try log.record(birth, by: reader, for: "dossier \(index)", at: noon + Double(index), in: transaction)
        }
        // In the same millisecond as the last.
        try log.record(birth, by: .system("backup"), for: "", at: noon + 2, in: transaction)
        try log.record(.person(awa), by: readers[0], for: "other", at: noon, in: transaction)
      }
      let all = try await store.read { try log.entries(for: birth, in: $0) }
      #expect(all.count == 4)
      #expect(all.suffix(2).map(\.reader) == [readers[1], readers[0]])
      #expect(all.last?.purpose == "dossier 0" && all.last?.at == noon)
      var paged: [AccessEntry] = []
      while true {
        let page = try await store.read { [paged] in try log.entries(for: birth, after: paged.last, limit: 1, in: $0) }
        if page.isEmpty { break }
        paged += page
      }
      #expect(paged == all)
      #expect(try await store.read { try log.entries(for: .person(awa), in: $0) }.count == 1)
    }
  }

  @Test("a reading that was rolled back is not logged")
  func rolledBack() async throws {
    try await withStore { store in
      let (log, birth) = (log, birth)
      await #expect(throws: Changed.self) {
        try await store.write { transaction in
          try log.record(birth, by: .system("issue"), for: "", at: noon, in: transaction)
          throw Changed()
        }
      }
      let entries = try await store.read { try log.entries(for: birth, in: $0) }
      #expect(entries.isEmpty)
    }
  }
}
