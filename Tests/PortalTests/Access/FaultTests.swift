import HTTPTypes
import Testing

@testable import Portal
@testable import toguna

extension Access {
  @Suite("What goes wrong")
  struct Faults {
    private let town: Town

    init() throws { town = try #require(Town.current) }

    private static let malformed = [
      "%FF", "%00", "..", "..%2F..%2Fetc", "ML-00000-00000", String(repeating: "a", count: 300),
    ]

    @Test("a path whose values are none is not there, for anybody", arguments: Visitor.allCases)
    func paths(_ visitor: Visitor) async throws {
      let caller = try await town.caller(visitor)
      for listing in SiteMap.listings where listing.places != ["fichier"] {
        for place in listing.places {
          for value in Self.malformed where !isName(value, at: place) {
            let path = listing.path([place: value])
            let method: HTTPRequest.Method = listing.methods.contains("GET") ? .get : .post
            let answer = try await town.answer(Errand(method: method, path: path), from: caller)
            // A program is told in its own way.
            let isTold = answer.isPage != listing.template.hasPrefix(ProgramRoute.base)
            #expect(answer.status == 404 && isTold, "\(visitor) \(listing) \(value)")
            #expect(answer.broken(listing).isEmpty, "\(visitor) \(listing) \(value)")
          }
        }
      }
    }

    /// An identifier is of any letters: nothing is called so, but the log-in comes before the search. What is left of a path
    /// is for its protocol to judge, which answers in its own words.
    private func isName(_ value: String, at place: String) -> Bool {
      place == Rest.place || value.hasPrefix("ML") && Self.handles.contains(place)
    }

    private static let handles: Set = [
      "brouillon", "piece", "acte", "travail", "lot", "document", "jeton", "demande", "candidature", "membre",
      "annonce", "publication", "rencontre", "cle", "fichier",
    ]

    private struct Mess {
      let name: String
      let type: String
      let body: [UInt8]
      let statuses: Set<Int>
    }

    /// Forms that hold what the owner would have sent, and that cannot be read.
    private static let messes: [Mess] = {
      let told = Personal.answers.map { "\($0)=\($1 ?? "")&telephone=\(Personal.phone)" }.joined(separator: "&")
      let part = "Content-Disposition: form-data; name=\"surname\"\r\n\r\nSidibekoro"
      let fields = "application/x-www-form-urlencoded"
      let multipart = "multipart/form-data; boundary=limite"
      return [
        Mess(name: "too long", type: fields, body: bytes(told, 200_000), statuses: [413]),
        Mess(name: "one field too long", type: fields, body: bytes("surname=Sidibekoro", 30_000), statuses: [413]),
        Mess(name: "too many fields", type: fields, body: bytes("Sidibekoro=1&", 13 * 700), statuses: [413]),
        Mess(name: "broken percent", type: fields, body: Array("\(told)&a=%".utf8), statuses: [400]),
        Mess(name: "no UTF-8", type: fields, body: Array("\(told)&a=%FF".utf8), statuses: [400]),
        Mess(name: "of another type", type: "text/plain", body: Array(told.utf8), statuses: [400]),
        Mess(name: "without a boundary", type: "multipart/form-data", body: Array(part.utf8), statuses: [400]),
        Mess(name: "cut off", type: multipart, body: Array("--limite\r\n\(part)".utf8), statuses: [400]),
        Mess(
          name: "a part too long", type: multipart, body: Array("--limite\r\n".utf8) + bytes(part, 30_000),
          statuses: [413]),
        Mess(
          name: "a header too long", type: multipart,
          body: Array("--limite\r\nContent-Disposition: ".utf8) + bytes("Sidibekoro; ", 9_000), statuses: [400, 413]),
      ]
    }()

    private static func bytes(_ text: String, _ count: Int) -> [UInt8] {
      let text = Array(text.utf8)
      return Array((0...(count / text.count)).map { _ in text }.joined())
    }

    @Test("a form that cannot be read is answered by a page that repeats nothing of it")
    func forms() async throws {
      let before = try await town.state()
      for listing in SiteMap.listings
      where listing.methods.contains("POST") && ![.machine, .protocol, .bearer].contains(listing.admission) {
        let visitor = try #require(Visitor.allCases.first { Outcome(listing, $0).isPastGate }, "\(listing)")
        let caller = try await town.caller(visitor)
        let errand = try listing.errand(.post, to: listing.deed?.target ?? .nothing, of: town.belongings)
        for mess in Self.messes {
          let answer = try await town.answer(errand, from: caller, type: mess.type, body: mess.body)
          #expect(
            mess.statuses.contains(answer.status) && answer.isPage, "\(errand), \(mess.name): \(answer.status)")
          #expect(Personal.words(in: answer.body).isEmpty, "\(errand), \(mess.name)")
          #expect(answer.broken(listing).isEmpty, "\(errand), \(mess.name)")
        }
      }
      #expect(try await town.state() == before)
      #expect(LogBook.shared.lines.allSatisfy { Personal.words(in: $0.utf8).isEmpty })
    }
  }
}
