import Foundation
import Keys
import Store
import TestSupport
import Testing

@testable import Identity

@Suite("The tables of Identity")
struct IdentityTablesTests {
  @Test("a store of the first version is brought up, and its agents can log in")
  func upgrade() async throws {
    let folder = try TemporaryFolder()
    let location = StoreLocation.sqlite(path: folder.path("test.db"))
    let identity = StoreIdentity(state: "ML", instance: "identity-tests")
    let first = try await Store.open(
      location, migrations: Array(IdentityTables.migrations.prefix(1)), identity: .create(identity))
    try await first.write { transaction in
      try transaction.execute(
        """
        INSERT INTO identity_lockout (login_print, failures, failed_at, locked_until)
        VALUES (\([UInt8(1)]), 3, \(noon), \(noon + 30))
        """)
    }
    await first.close()
    let store = try await Store.open(location, migrations: IdentityTables.migrations, identity: .expect(identity))
    let agent = try await EnrolledAgent(in: store)
    #expect(try await agent.tryPassword("faux", at: noon) == .refused)
    #expect(try await agent.tryPassword(at: noon) == .accepted(agent.id))
    #expect(try await agent.tryCode(agent.code(at: noon), at: noon) == .accepted(agent.id))
    let old: Int? = try await store.read { try $0.value("SELECT COUNT(*) FROM identity_lockout WHERE failures = 3") }
    #expect(old == 1)
    await store.close()
  }
}
