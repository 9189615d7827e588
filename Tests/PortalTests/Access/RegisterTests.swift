import HTTPTypes
import Identity
import Procedures
import Store
import Testing
import Vocabulary

@testable import Portal
@testable import toguna

extension Access {
  @Suite("The registers")
  struct Records {
    private let town: Town

    init() throws { town = try #require(Town.current) }

    private static let searched = [("critere.given_names", "Awa"), ("critere.surname", "Diallo")]

    private func path(_ query: String) -> String { "/agents/registres/births/actes/\(town.belongings.record)?\(query)" }

    private func entries() async throws -> [AccessEntry] {
      let accesses = town.house.accesses
      let record = AccessSubject.record(register: "births", key: town.belongings.record)
      return try await town.house.store.read { try accesses.entries(for: record, limit: 500, in: $0) }
    }

    @Test("another office's request is no reason to read a record, and no sign tells that it exists")
    func foreignPurpose() async throws {
      let before = try await entries()
      let caller = try await town.caller(.outsider)
      var texts: Set<String> = []
      for number in [try #require(town.belongings.requests[.claimed]).number, .sample] {
        let read = try await town.answer(Errand(method: .get, path: path("dossier=\(number.rawValue)")), from: caller)
        #expect(read.status == 404)
        texts.insert(read.text.replacing(number.rawValue, with: ""))
        let fields = [("dossier", number.rawValue), ("critere.birth_date", "1991")]
        let search = Errand(method: .post, path: "/agents/registres/births", fields: Self.searched + fields)
        let found = try await town.answer(search, from: caller)
        #expect(found.status == 422)
        #expect(Personal.words(in: found.body).isEmpty)
      }
      #expect(texts.count == 1)
      #expect(try await entries() == before)
    }

    @Test("a look without a reason is led to the search, and one with a reason is written down where the agent works")
    func motive() async throws {
      let before = try await entries().count
      let caller = try await town.caller(.outsider)
      let silent = try await town.answer(Errand(method: .get, path: path("")), from: caller)
      #expect(silent.status == 303 && silent.headers[.location] == "/agents/registres/births")
      #expect(try await entries().count == before)
      let stated = try await town.answer(Errand(method: .get, path: path("motif=guichet")), from: caller)
      #expect(stated.status == 200 && !Personal.words(in: stated.body).isEmpty)
      let entry = try #require(try await entries().first)
      #expect(try await entries().count == before + 1)
      #expect(entry.reader == AccessReader(try #require(town.agents[.outsider]), office: "etat-civil-segou"))
      #expect(entry.purpose == .motive(.counter))
    }

    @Test("a record is not found under another register's name")
    func otherRegister() async throws {
      let caller = try await town.caller(.colleague)
      let path = path("motif=guichet").replacing("births", with: "convictions")
      let answer = try await town.answer(Errand(method: .get, path: path), from: caller)
      #expect(answer.status == 404 && Personal.words(in: answer.body).isEmpty)
    }
  }
}
