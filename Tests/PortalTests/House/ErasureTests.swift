import Foundation
import Identity
import Messages
import Store
import Testing
import Vocabulary

@testable import toguna

@Suite("The erasure of an account")
struct ErasureTests {
  @Test("takes the texts that were sent to its telephone with it, and no other's")
  func texts() async throws {
    try await SmallState.found().open { house in
      let (accounts, outbox) = (house.accounts, house.outbox)
      let phones = try ["76 54 32 10", "70 12 34 56"].map { try PhoneNumber(parsing: $0, defaultState: .ml) }
      try await house.store.write { transaction in
        for phone in phones {
          _ = try accounts.enter(with: phone, at: Date(), in: transaction)
          for key in ["code", "ML-7K3QM-9XWVT"] {
            try outbox.queue(
              to: phone, text: "Votre acte", key: "\(key)/\(phone.e164)", at: Date(), in: transaction)
          }
        }
      }
      try await house.messages().drain()
      try await Erasure(house: house).erase(phones[0])
      let kept = try await house.store.read { transaction in
        try phones.map { try outbox.messages(to: $0, in: transaction).count }
      }
      #expect(kept == [0, 2])
      let gateway = try #require(house.gateway as? DemoGateway)
      #expect(try await house.store.read { try gateway.latest(in: $0) }.map(\.phone) == [phones[1], phones[1]])
      await #expect(throws: Refusal.self) { try await Erasure(house: house).erase(phones[0]) }
    }
  }
}
