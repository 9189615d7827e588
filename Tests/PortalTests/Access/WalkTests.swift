import HTTPTypes
import Identity
import Store
import Testing

@testable import Portal
@testable import toguna

extension Access {
  @Suite("Every route, every visitor, every method")
  struct Walk {
    private static let methods: [HTTPRequest.Method] = [.get, .head, .post, .put, .delete, .options]

    private let town: Town

    init() throws { town = try #require(Town.current) }

    @Test("each is answered as the route's admission says, and what is somebody else's is not there")
    func walk() async throws {
      let before = try await town.state()
      for visitor in Visitor.allCases {
        let caller = try await town.caller(visitor)
        for listing in SiteMap.listings { try await walk(listing, caller) }
        #expect(try await town.isLoggedIn(caller), "\(visitor)")
      }
      #expect(try await town.state() == before)
      #expect(LogBook.shared.lines.allSatisfy { Personal.words(in: $0.utf8).isEmpty })
      try await checkAccessLog()
    }

    private func walk(_ listing: RouteListing, _ caller: Caller) async throws {
      let outcome = Outcome(listing, caller.visitor)
      // Who does not pass the gate meets no request: one stands for all.
      for target in outcome.isPastGate ? listing.targets : Array(listing.targets.prefix(1)) {
        for method in listing.offered {
          let errand = try listing.errand(method, to: target, of: town.belongings)
          guard outcome == .enter else {
            try await check(town.answer(errand, from: caller), outcome, errand, listing, caller.visitor)
            continue
          }
          // What is the visitor's own is changed in a test of its own; another form may end the session.
          if listing.deed != nil, method == .post { continue }
          let fresh = method == .post ? try await town.caller(caller.visitor) : caller
          try await check(town.answer(errand, from: fresh), outcome, errand, listing, caller.visitor)
        }
      }
      guard let target = listing.targets.first else { return }
      for method in Self.methods where !listing.offered.contains(method) {
        var errand = try listing.errand(.get, to: target, of: town.belongings)
        errand.method = method
        try await check(town.answer(errand, from: caller), .absence, errand, listing, caller.visitor)
      }
    }

    private func check(
      _ answer: Answer, _ outcome: Outcome, _ errand: Errand, _ listing: RouteListing, _ visitor: Visitor
    ) {
      #expect(
        outcome.agrees(with: answer, to: errand, at: listing),
        "\(visitor) \(errand): \(answer.status) \(answer.headers[.location] ?? ""), not \(outcome)")
      #expect(answer.broken(listing).isEmpty, "\(visitor) \(errand)")
      // Whoever enters where the owner's things are may read them; everybody else reads nothing, wherever it is.
      if outcome != .enter {
        #expect(Personal.wordsAndPlace(in: answer.body).isEmpty, "\(visitor) \(errand)")
      } else if listing.deed == nil {
        #expect(Personal.words(in: answer.body).isEmpty, "\(visitor) \(errand)")
      }
    }

    /// Only the colleague has read the owner's requests and, for them, the owner's record.
    private func checkAccessLog() async throws {
      let accesses = town.house.accesses
      let owner = try #require(town.citizens[.owner])
      let record = AccessSubject.record(register: "births", key: town.belongings.record)
      let entries = try await town.house.store.read { transaction in
        try accesses.entries(for: .person(owner), limit: 500, in: transaction)
          + accesses.entries(for: record, limit: 500, in: transaction).filter { entry in
            if case .dossier? = entry.purpose { true } else { false }
          }
      }
      let colleague = try #require(town.agents[.colleague])
      let offices: Set = ["tribunal-bamako-3", "etat-civil-bamako-3"]
      #expect(!entries.isEmpty)
      for entry in entries {
        #expect(entry.reader.agent == colleague && offices.contains(entry.reader.office))
      }
    }
  }
}
