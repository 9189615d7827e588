import HTTPTypes
import Testing

@testable import Portal
@testable import toguna

extension Access {
  @Suite("Every form")
  struct Tokens {
    private let town: Town

    init() throws { town = try #require(Town.current) }

    @Test("is refused without its token, with another browser's, or from another site, and changes nothing")
    func refused() async throws {
      let before = try await town.state()
      for visitor in Visitor.allCases {
        let caller = try await town.caller(visitor)
        let others = try await town.caller(visitor).token
        for listing in SiteMap.listings where listing.methods.contains("POST") && listing.admission != .machine {
          guard Outcome(listing, visitor) == .enter else { continue }
          let errand = try listing.errand(.post, to: listing.deed?.target ?? .nothing, of: town.belongings)
          for (token, headers) in forgeries(caller, others) {
            var errand = errand
            errand.headers = headers
            let answer = try await town.answer(errand, from: caller, token: token)
            #expect(answer.status == 403, "\(visitor) \(errand) \(headers)")
            #expect(answer.broken(listing).isEmpty, "\(visitor) \(errand)")
            #expect(Personal.words(in: answer.body).isEmpty, "\(visitor) \(errand)")
          }
        }
        #expect(try await town.isLoggedIn(caller), "\(visitor)")
      }
      #expect(try await town.state() == before)
    }

    private func forgeries(_ caller: Caller, _ others: String) -> [(token: String?, headers: [String: String])] {
      [
        (nil, [:]), ("", [:]), (others, [:]), (caller.token, ["Sec-Fetch-Site": "cross-site"]),
        (caller.token, ["Sec-Fetch-Site": "same-site"]), (caller.token, ["Origin": "https://guichet.example"]),
        (caller.token, ["Origin": "null"]),
      ]
    }
  }
}
