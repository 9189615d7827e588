import Foundation
import Identity
import Store
import Vocabulary

/// The civil servants of a demonstration: their passwords and second factors are kept in clear in `demo.json`, for whoever
/// tries the demonstration out.
struct DemoAgents {
  /// What the demonstration's visitor needs to work as an agent.
  struct Card: Codable, Sendable {
    let login: String
    let name: String
    let password: String
    /// The second factor's secret, in base 32.
    let secret: String
    let posts: [String]
  }

  private static let people: [(login: String, name: String, quality: String, posts: [String])] = [
    (
      "agent", "Aminata KEÏTA", "officier de l’état civil",
      [
        "etat-civil-bamako-3:registrar", "tribunal-bamako-3:clerk", "tribunal-bamako-3:prosecutor", "operator",
        "organizer",
      ]
    ),
    ("president", "Kadiatou SY", "présidente du jury", ["semaine-numerique:contest-chair"]),
    ("jury1", "Oumar SANOGO", "membre du jury", ["semaine-numerique:juror"]),
    ("jury2", "Rokia DICKO", "membre du jury", ["semaine-numerique:juror"]),
    ("jury3", "Issa OUÉDRAOGO", "membre du jury", ["semaine-numerique:juror"]),
    ("jury4", "Hadiza MAMANE", "membre du jury", ["semaine-numerique:juror"]),
    ("segou", "Modibo DEMBÉLÉ", "officier de l’état civil", ["etat-civil-segou:registrar"]),
  ]

  static var logins: [String] { people.map(\.login) }

  let house: House

  /// Appoints them and writes their cards.
  func appoint() async throws {
    var cards: [Card] = []
    for person in Self.people {
      let ticket = try await Appointments(house: house).appoint(
        login: person.login, name: person.name, quality: person.quality, posts: person.posts)
      let agents = house.agents
      // One moment for the code and for the look at it.
      let now = Date()
      guard let found = try await house.store.read({ try agents.enrolment(ticket.text, at: now, in: $0) }) else {
        throw Refusal("the demonstration's agents cannot be enrolled")
      }
      let password = Self.password()
      let code = found.secondFactor.code(step: TOTP.step(at: now) - 1)
      let verdict = try await agents.enrol(ticket.text, password: password, code: code, at: now, store: house.store)
      guard case .enrolled = verdict else { throw Refusal("the demonstration's agents cannot be enrolled") }
      cards.append(
        Card(
          login: person.login, name: person.name, password: password,
          secret: found.secondFactor.typed.filter { $0 != " " }, posts: person.posts))
    }
    try PrivateFile.write([UInt8](try JSONEncoder().encode(cards)), to: Self.file(house.folder))
  }

  /// What `demo` prints: where to go and how to log in.
  static func sheet(_ folder: DataFolder, port: Int) throws -> String {
    let cards = try JSONDecoder().decode([Card].self, from: Data(PrivateFile.read(file(folder))))
    let lines = cards.map { "  \($0.login)  password \($0.password)  second factor \($0.secret)" }
    return """
      Citizens      http://localhost:\(port)/
      Their phones  http://localhost:\(port)/demo/phone
      Agents        http://localhost:\(port)/agents/connexion
      \(lines.joined(separator: "\n"))
      (Codes of the second factor: http://localhost:\(port)/demo/phone, or `oathtool --totp -b SECRET`.)
      """
  }

  private static func file(_ folder: DataFolder) -> String { folder.path + "/demo.json" }

  private static func password() -> String {
    var random = SystemRandomNumberGenerator()
    let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
    return (0..<4).map { _ in String((0..<4).map { _ in letters.randomElement(using: &random) ?? "x" }) }
      .joined(separator: "-")
  }
}
