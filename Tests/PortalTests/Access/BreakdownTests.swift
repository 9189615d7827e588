import Country
import Foundation
import Hummingbird
import Procedures
import Store
import Testing
import Vocabulary

@testable import Portal
@testable import toguna

extension Access {
  @Suite("When the machine breaks down")
  struct Breakdown {
    @Test("neither the page nor the log says what was sent, and the log says what broke")
    func closed() async throws {
      let town = try #require(Town.current)
      let broken = town.with(try await town.closedStore())
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

    @Test("a request that cannot be looked up is no request that does not exist")
    func lookUp() async throws {
      let town = try #require(Town.current)
      let house = town.house
      let notices = Notices(
        outbox: house.outbox, citizens: house.accounts, texts: house.country.texts, address: house.deployment.address)
      let desk = Desk(
        store: try await town.closedStore(), vault: house.vault, accesses: house.accesses, notices: notices,
        catalogue: house.desk.catalogue, territory: house.desk.territory)
      let number = try #require(town.belongings.requests[.claimed]).number
      let path = "/agents/registres/births/actes/\(town.belongings.record)?dossier=\(number.rawValue)"
      let answer = try await town.with(house.store, desk: desk).answer(
        Errand(method: .get, path: path), from: town.caller(.colleague))
      #expect(answer.status == 500 && Personal.words(in: answer.body).isEmpty)
    }
  }
}

extension Town {
  fileprivate func closedStore() async throws -> Store {
    let store = try await Store.open(
      .sqlite(path: house.folder.path + "/closed-\(UUID().uuidString).sqlite"), migrations: House.migrations,
      identity: .create(house.deployment.identity))
    await store.close()
    return store
  }

  /// The same town, its portal over another store.
  fileprivate func with(_ store: Store, desk: Desk? = nil) -> Town {
    let own = house.services
    let services = Services(
      country: own.country, store: store, desk: desk ?? own.desk, registers: own.registers, accounts: own.accounts,
      vault: own.vault,
      codes: own.codes, agents: own.agents, sessions: own.sessions, accesses: own.accesses, outbox: own.outbox,
      reports: own.reports, phones: nil, trust: own.trust, address: own.address)
    return Town(self, portal: PortalRouter.make(services).buildResponder())
  }
}
