import Foundation
import Keys
import Store
import Testing

@testable import Identity

@Suite("Citizens' accounts")
struct CitizenAccountsTests {
  private let vault = PersonVault(root: .random())
  private var accounts: CitizenAccounts { CitizenAccounts(vault: vault, sealer: sealer) }
  private let sealer = Sealer.random()

  @Test("a telephone enters the same account each time, and another telephone another")
  func entering() async throws {
    try await withStore { store in
      let accounts = accounts
      let (awa, moussa) = (try phone(), try phone("66 00 00 01"))
      try await store.write { transaction in
        #expect(try accounts.person(of: awa, in: transaction) == nil)
        let first = try accounts.enter(with: awa, at: noon, in: transaction)
        #expect(try accounts.enter(with: awa, at: noon + 60, in: transaction) == first)
        #expect(try accounts.enter(with: moussa, at: noon, in: transaction) != first)
        #expect(try accounts.phone(of: first, in: transaction) == awa)
      }
    }
  }

  @Test("no number stands in the table in clear")
  func sealed() async throws {
    try await withStore { store in
      let accounts = accounts
      let awa = try phone()
      _ = try await store.write { try accounts.enter(with: awa, at: noon, in: $0) }
      let row = try await store.read { try $0.row("SELECT * FROM identity_account") }
      let bytes: [UInt8] = try #require(row).get("phone")
      let print: [UInt8] = try #require(row).get("phone_print")
      #expect(!String(decoding: bytes + print, as: UTF8.self).contains("70123456"))
    }
  }

  @Test("erasing a citizen closes account and sessions, and frees the number for a new person")
  func erasing() async throws {
    try await withStore { store in
      let accounts = accounts
      let awa = try phone()
      try await store.write { transaction in
        let first = try accounts.enter(with: awa, at: noon, in: transaction)
        let token = try Sessions().open(for: .citizen(first), label: "", at: noon, in: transaction)
        try accounts.erase(first, at: noon, in: transaction)
        #expect(try accounts.phone(of: first, in: transaction) == nil)
        #expect(try Sessions().session(token, at: noon, in: transaction) == nil)
        #expect(try accounts.enter(with: awa, at: noon, in: transaction) != first)
      }
    }
  }
}
