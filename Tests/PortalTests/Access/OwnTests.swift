import HTTPTypes
import Procedures
import Testing
import Week

@testable import Portal
@testable import toguna

extension Access {
  /// Without these, a walk that was refused for a wrong form or a wrong path would prove nothing.
  @Suite("Whoever may")
  struct Own {
    private let town: Town

    init() throws { town = try #require(Town.current) }

    @Test("reads what the owner told the State, and the same forms that others send in vain are taken")
    func deeds() async throws {
      for listing in SiteMap.listings {
        guard let deed = listing.deed else { continue }
        for visitor in deed.admitted {
          let caller = try await town.caller(visitor)
          let own = try await belongings(for: deed)
          if listing.methods.contains("GET") { try await read(listing, deed, own, caller) }
          if listing.methods.contains("POST") { try await send(listing, deed, own, caller) }
        }
      }
      #expect(LogBook.shared.lines.allSatisfy { Personal.words(in: $0.utf8).isEmpty })
    }

    private func read(_ listing: RouteListing, _ deed: Deed, _ own: Belongings, _ caller: Caller) async throws {
      let errand = try listing.errand(.get, to: deed.target, of: own)
      let answer = try await town.answer(errand, from: caller)
      #expect(answer.status == 200, "\(caller.visitor) \(errand)")
      #expect(answer.broken(listing).isEmpty, "\(caller.visitor) \(errand)")
      #expect(Personal.words(in: answer.body).isEmpty != deed.isPersonal, "\(caller.visitor) \(errand)")
    }

    private func send(_ listing: RouteListing, _ deed: Deed, _ own: Belongings, _ caller: Caller) async throws {
      let errand = try listing.errand(.post, to: deed.target, of: own)
      let before = try await entries(deed, own)
      let answer = try await town.answer(errand, from: caller)
      #expect(
        answer.status == deed.taken && Outcome.enter.agrees(with: answer, to: errand, at: listing),
        "\(caller.visitor) \(errand): \(answer.status)")
      #expect(answer.broken(listing).isEmpty, "\(caller.visitor) \(errand)")
      #expect(try await entries(deed, own) == before + (deed.addsEntry ? 1 : 0), "\(caller.visitor) \(errand)")
    }

    private func entries(_ deed: Deed, _ own: Belongings) async throws -> Int {
      guard case .request(let stage) = deed.target, let request = own.requests[stage] else { return 0 }
      return try await town.house.desk.dossier(unlogged: request.number).dossier.entries.count
    }

    /// New ones, so that what others are tried on stays as it is.
    private func belongings(for deed: Deed) async throws -> Belongings {
      var requests = town.belongings.requests
      if case .request(let stage) = deed.target { requests[stage] = try await town.request(at: stage) }
      return Belongings(
        requests: requests, draft: deed.target == .draft ? try await town.draft() : town.belongings.draft,
        record: town.belongings.record, code: town.belongings.code, list: town.belongings.list,
        job: deed.target == .job ? try await town.deadJob() : town.belongings.job,
        document: deed.target == .document ? try await town.signingDocument() : town.belongings.document,
        token: deed.target == .token ? try await town.token() : town.belongings.token,
        asking: deed.target == .asking ? try await town.asking() : town.belongings.asking,
        notice: town.belongings.notice,
        publication: deed.target == .publication ? try await town.publication() : town.belongings.publication,
        meeting: deed.target == .meeting ? try await town.meeting() : town.belongings.meeting,
        programKey: deed.target == .programKey ? try await town.programKey() : town.belongings.programKey,
        registration: deed.target == .registration
          ? try await town.registration(as: .visitor) : town.belongings.registration,
        registrationRequest: deed.target == .registrationRequest
          ? try await town.registration(as: .press) : town.belongings.registrationRequest,
        door: town.belongings.door)
    }
  }
}
