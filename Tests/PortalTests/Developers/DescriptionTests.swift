import Country
import Foundation
import HTTPTypes
import Identity
import Procedures
import Store
import Testing
import Vocabulary

@testable import Portal
@testable import toguna

extension Access {
  @Suite("What developers are told")
  struct Description {
    private let town: Town

    init() throws { town = try #require(Town.current) }

    @Test("every address that is for programs stands in the description, under the path that answers")
    func whole() {
      // The gateway's and the doors' own, and a second way to ask what is described.
      let others: Set = [
        "PublicRoute.deliveryReport", "AuthorityRoute.statusByAddress", "BadgeRoute.queue", "BadgeRoute.enrol",
      ]
      let described = Set(MachineAddress.allCases.map(\.template))
      for listing in SiteMap.listings
      where [.machine, .protocol, .bearer].contains(listing.admission)
        && !others.contains("\(listing.table).\(listing.name)")
      {
        #expect(described.contains(listing.template), "\(listing)")
      }
      let answered = Set(SiteMap.listings.flatMap { listing in listing.methods.map { "\($0) \(listing.template)" } })
      for address in MachineAddress.allCases {
        #expect(answered.contains("\(address.method.rawValue) \(address.template)"), "\(address)")
      }
    }

    @Test("its operations have names of their own, and every schema that one points at is there")
    func references() async throws {
      let answer = try await town.answer(
        Errand(method: .get, path: DeveloperRoute.description.link.target), from: town.caller(.stranger))
      let document = try #require(
        try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
      #expect(document["openapi"] as? String == "3.1.0")
      let components = try #require(document["components"] as? [String: Any])
      let schemas = try #require(components["schemas"] as? [String: Any])
      let pointed = answer.text.matches(of: #/"\#/components/schemas/([^"]+)"/#).map { String($0.1) }
      #expect(!pointed.isEmpty && pointed.allSatisfy { schemas[$0] != nil } && !answer.text.contains("$defs"))
      let names = answer.text.matches(of: #/"operationId": "(\w+)"/#).map { String($0.1) }
      #expect(Set(names).count == names.count && names.count == MachineAddress.offered(by: town.house.services).count)
    }

    @Test("a key opens the catalogue, whose values are those of the page, until it is taken back")
    func key() async throws {
      let services = town.house.services
      let (programs, owner) = (services.programs, try #require(town.citizens[.neighbour]))
      let key = try #require(
        try await services.store.write { try programs.make(named: "essai", by: owner, at: Date(), in: $0) })
      var errand = Errand(method: .get, path: ProgramRoute.catalogue.link.target)
      errand.headers = ["Authorization": "Bearer \(key.text)"]
      let caller = try await town.caller(.stranger)
      let answer = try await town.answer(errand, from: caller)
      #expect(answer.status == 200 && answer.headers[.cacheControl] == "no-store")
      let page = CataloguePage(services, CatalogueSearch(services.country.procedures), asked: nil)
      let read = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any]
      let titles = (read?["procedures"] as? [[String: Any]])?.compactMap { $0["title"] as? String }
      #expect(titles == page.offers.map { $0.title.french })
      let windows = (read?["procedures"] as? [[String: Any]])?.compactMap { $0["window"] as? String }
      #expect(windows == page.offers.compactMap { $0.window?.word } && windows?.isEmpty == false)
      let line = try #require(
        try await services.store.read { try programs.keys(of: owner, at: Date(), in: $0) }.first)
      #expect(line.usedAt != nil)
      _ = try await services.store.write { try programs.end(line.id, of: owner, in: $0) }
      let refused = try await town.answer(errand, from: caller)
      #expect(refused.status == 401 && refused.headers[.contentType] == ProblemAnswer.mediaType)
    }

    @Test("a key asks so often and no more, and is told when to come again")
    func pace() async throws {
      let services = town.house.services
      let (programs, owner) = (services.programs, try #require(town.citizens[.neighbour]))
      let key = try #require(
        try await services.store.write { try programs.make(named: "pressé", by: owner, at: Date(), in: $0) })
      var errand = Errand(method: .get, path: ProgramRoute.procedure(Slug(unchecked: "rien")).link.target)
      errand.headers = ["Authorization": "bearer \(key.text)"]
      let caller = try await town.caller(.stranger)
      for _ in 0..<ProgramDesk.pace {
        let answer = try await town.answer(errand, from: caller)
        #expect(answer.status == 404 && answer.headers[.contentType] == ProblemAnswer.mediaType)
      }
      let answer = try await town.answer(errand, from: caller)
      #expect(answer.status == 429 && answer.headers[.retryAfter].flatMap { Int($0) } ?? 0 > 0)
    }
  }
}
