import HTTPTypes
import Testing

@testable import Portal
@testable import toguna

extension Access {
  @Suite("The log-in")
  struct LogIn {
    private let town: Town

    init() throws { town = try #require(Town.current) }

    @Test("a telephone's number stands in no address, in no cookie that can be read, and on no page but its holder's")
    func phone() async throws {
      let stranger = try await town.caller(.stranger)
      let errand = Errand(method: .post, path: "/connexion", fields: [("telephone", Personal.phone)])
      let sent = try await town.answer(errand, from: stranger)
      #expect(sent.status == 303 && sent.headers[.location] == "/connexion/code")
      let cookies = sent.headers[values: .setCookie]
      #expect(cookies.allSatisfy { Personal.words(in: $0.utf8).isEmpty })
      let ticket = try #require(cookies.first?.split(separator: ";").first?.split(separator: "=").last)
      let holder = Caller(visitor: .stranger, cookies: stranger.cookies + [(.logIn, String(ticket))])
      let code = Errand(method: .get, path: "/connexion/code")
      #expect(try await Personal.words(in: town.answer(code, from: holder).body) == ["76543210"])
      #expect(try await town.answer(code, from: stranger).headers[.location] == "/connexion")
      let messages = Errand(method: .get, path: "/exploitation/messages")
      let list = try await town.answer(messages, from: town.caller(.machinist))
      #expect(list.status == 200 && Personal.words(in: list.body).isEmpty)
      #expect(LogBook.shared.lines.allSatisfy { Personal.words(in: $0.utf8).isEmpty })
    }

    @Test("the answer is the same whether a number has an account or not")
    func silence() async throws {
      var answers: Set<String> = []
      for phone in [Personal.phone, "79 99 88 77"] {
        let errand = Errand(method: .post, path: "/connexion", fields: [("telephone", phone)])
        let answer = try await town.answer(errand, from: town.caller(.stranger))
        let sizes = answer.headers[values: .setCookie].map { $0.utf8.count }
        answers.insert("\(answer.status) \(answer.headers[.location] ?? "") \(sizes) \(answer.text)")
      }
      #expect(answers.count == 1)
    }
  }
}
