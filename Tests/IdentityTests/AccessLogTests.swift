import Foundation
import Store
import Testing
import Vocabulary

@testable import Identity

@Suite("The access log")
struct AccessLogTests {
  private struct Changed: Error {}
  private let log = AccessLog()
  private let birth = AccessSubject.record(register: "births", key: "ML-2026-17")
  private let reader: AccessReader = {
    var random = SystemRandomNumberGenerator()
    return AccessReader(AgentID(random: &random), office: "ML-BKO-3-EC")
  }()

  @Test("a subject sees every reading of their data, the latest first, for what it was")
  func entries() async throws {
    try await withStore { store in
      var random = SystemRandomNumberGenerator()
      let awa = PersonID(random: &random)
      let number = DossierNumber(state: .ml, random: &random)
      let (log, birth, reader) = (log, birth, reader)
      let purposes = [.dossier(number)] + AccessPurpose.Motive.allCases.map(AccessPurpose.motive)
      try await store.write { transaction in
        for (index, purpose) in purposes.enumerated() {
          try log.record(birth, by: reader, for: purpose, at: noon + Double(index), in: transaction)
        }
        try log.record(.person(awa), by: reader, for: .dossier(number), at: noon, in: transaction)
      }
      let all = try await store.read { try log.entries(for: birth, in: $0) }
      #expect(all.map(\.purpose) == purposes.reversed())
      #expect(all.allSatisfy { $0.reader == reader } && all.last?.at == noon)
      #expect(try await store.read { try log.entries(for: birth, limit: 2, in: $0) } == Array(all.prefix(2)))
      #expect(try await store.read { try log.entries(for: .person(awa), in: $0) }.count == 1)
    }
  }

  @Test("a reading that was rolled back is not logged")
  func rolledBack() async throws {
    try await withStore { store in
      let (log, birth, reader) = (log, birth, reader)
      await #expect(throws: Changed.self) {
        try await store.write { transaction in
          try log.record(birth, by: reader, for: .motive(.counter), at: noon, in: transaction)
          throw Changed()
        }
      }
      let entries = try await store.read { try log.entries(for: birth, in: $0) }
      #expect(entries.isEmpty)
    }
  }

  @Test(
    "a reading whose reader cannot be read is never left out in silence",
    arguments: ["reader_kind = 'nobody'", "reader = 'not an agent'", "office = NULL"] as [SQL])
  func unreadable(_ damage: SQL) async throws {
    try await withStore { store in
      let (log, birth, reader) = (log, birth, reader)
      try await store.write { transaction in
        try log.record(birth, by: reader, for: .motive(.counter), at: noon, in: transaction)
        try transaction.execute("UPDATE identity_access SET \(damage)")
      }
      await #expect(throws: IdentityError.unreadableAccess) {
        try await store.read { try log.entries(for: birth, in: $0) }
      }
    }
  }

  @Test("a purpose that this version does not know hides no reading")
  func unknownPurpose() async throws {
    try await withStore { store in
      let (log, birth, reader) = (log, birth, reader)
      try await store.write { transaction in
        try log.record(birth, by: reader, for: .motive(.counter), at: noon, in: transaction)
        try transaction.execute("UPDATE identity_access SET purpose = 'motif autre'")
      }
      #expect(try await store.read { try log.entries(for: birth, in: $0) }.map(\.purpose) == [nil])
    }
  }
}
