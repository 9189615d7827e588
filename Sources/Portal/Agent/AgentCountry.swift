import Country
import Procedures
import Registers
import Territory
import Vocabulary

/// What the agents' pages say of places, offices and roles, in the pack's words.
struct AgentCountry: Sendable {
  let country: Country
  let today: Day

  init(_ country: Country, today: Day) {
    self.country = country
    self.today = today
  }

  func office(_ code: String) -> String { country.deskTerritory.office(code)?.name ?? code }

  func role(_ id: String) -> String { country.role(id)?.name.french ?? id }

  func place(_ code: String) -> String {
    PlaceCode(rawValue: code).map { country.gazetteer.path(of: $0, on: today) } ?? code
  }

  func register(_ id: String) -> RegisterDefinition? { country.registers.first { $0.id == id } }

  /// A text of the pack that stands for one thing alone, where the pack has one.
  func special(_ text: some AreaText, _ name: String) -> Phrase {
    let key = "\(text.rawValue).\(name)"
    return country.texts.holds(key) ? Phrase(key) : text()
  }
}
