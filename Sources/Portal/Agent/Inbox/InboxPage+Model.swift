import Country
import Procedures
import Registers
import Vocabulary

extension InboxPage {
  struct Model {
    static let kind = "liste"
    static let office = "bureau"
    static let number = "numero"

    let official: Official
    let today: Day
    let kind: Tray.Kind
    let offices: [(code: String, name: String)]
    /// The one office that is shown; nil for all.
    let office: String?
    let groups: [Group]
    let count: Int
    let lateCount: Int
    let page: Int
    let pages: Int
    /// Those that the agent may search.
    let registers: [RegisterDefinition]
    /// How many of the dossiers may be decided with one act of will.
    let listable: Int
    /// A number that was typed and that no dossier can have.
    let wrongNumber: String?
  }

  /// A dossier in a line. No personal data.
  struct Row: Hashable, Sendable {
    enum Holder: Hashable, Sendable {
      case nobody, me
      case colleague(String)
    }

    let number: DossierNumber
    let procedure: Words
    let step: Words?
    let office: String
    let phase: Phase.Name
    let deadline: Day
    let holder: Holder
  }

  /// How much a dossier presses.
  enum Urgency: Int, Comparable, CaseIterable, Sendable {
    /// Its deadline is over.
    case late
    case due
    /// It waits for the citizen.
    case asking
    case closed

    static func < (more: Urgency, less: Urgency) -> Bool { more.rawValue < less.rawValue }
  }

  /// The dossiers that press alike.
  struct Group: Hashable, Sendable {
    let urgency: Urgency
    let rows: [Row]

    /// What presses most first, and within a group the nearest deadline; what is decided stays in its order.
    static func groups(_ rows: [Row], today: Day) -> [Group] {
      Urgency.allCases.compactMap { urgency in
        var own = rows.filter { $0.urgency(on: today) == urgency }
        if urgency != .closed { own.sort { ($0.deadline, $0.number.rawValue) < ($1.deadline, $1.number.rawValue) } }
        return own.isEmpty ? nil : Group(urgency: urgency, rows: own)
      }
    }
  }
}

extension InboxPage.Row {
  init(_ row: DossierRow, me: String, names: [String: String], _ country: AgentCountry) {
    let definition = country.country.procedures.first { $0.id == row.procedure }?.definition
    number = row.number
    procedure = definition?.title.words ?? .text(row.procedure)
    step = definition?.decision.first { $0.id == row.step }?.title.words
    office = country.office(row.office)
    phase = row.phase
    deadline = row.deadline
    holder =
      switch row.holder {
      case "": .nobody
      case me: .me
      default: .colleague(names[row.holder] ?? "")
      }
  }

  func urgency(on today: Day) -> InboxPage.Urgency {
    if phase.awaitsAgent { return deadline < today ? .late : .due }
    return phase.isUndecided ? .asking : .closed
  }
}
