import Foundation
import Hummingbird
import Store
import Testing

@testable import Portal
@testable import toguna

extension Access {
  @Suite("When the machine breaks down")
  struct Breakdown {
    @Test("neither the page nor the log says what was sent, and the log says what broke")
    func closed() async throws {
      let town = try #require(Town.current)
      let path = town.house.folder.path + "/closed.sqlite"
      let store = try await Store.open(
        .sqlite(path: path), migrations: House.migrations, identity: .create(town.house.deployment.identity))
      await store.close()
      let broken = town.with(store)
      let known = LogBook.shared.lines.count
      for visitor in [Visitor.owner, .colleague] {
        let caller = try await town.caller(visitor)
        for listing in SiteMap.listings where listing.admission != .everyone {
          for method in listing.offered {
            var errand = try listing.errand(method, to: listing.targets[0], of: town.belongings)
            errand.fields = Personal.answers.map { ($0, $1 ?? "") }
            let answer = try await broken.answer(errand, from: caller)
            #expect(answer.status == 500, "\(visitor) \(errand)")
            #expect(answer.broken(listing).isEmpty, "\(visitor) \(errand)")
            #expect(Personal.words(in: answer.body).isEmpty, "\(visitor) \(errand)")
          }
        }
      }
      let lines = LogBook.shared.lines.dropFirst(known)
      #expect(lines.contains { $0.contains("request failed") && $0.contains("StoreError") })
      #expect(lines.allSatisfy { Personal.words(in: $0.utf8).isEmpty })
    }
  }
}

extension Town {
  /// The same town, its portal over another store.
  fileprivate func with(_ store: Store) -> Town {
    let own = house.services
    let services = Services(
      country: own.country, store: store, desk: own.desk, registers: own.registers, accounts: own.accounts,
      codes: own.codes, agents: own.agents, sessions: own.sessions, accesses: own.accesses, outbox: own.outbox,
      reports: own.reports, phones: nil, trust: own.trust, address: own.address)
    return Town(self, portal: PortalRouter.make(services).buildResponder())
  }
}
