/// Who may use a route. It says nothing of which dossier: that is the answering room's to check.
enum Admission: Hashable, Sendable, CaseIterable {
  case everyone
  case citizen
  /// An agent whose password was right and whose second factor is awaited.
  case agentHalfway
  case agent
  case `operator`
  /// Who keeps the programme of the Semaine du Numérique.
  case organizer
  /// Who sits on the jury of a contest, leads it, or pays its prizes. Which contest is `PanelDesk`'s to check.
  case jury
  /// Who leads the jury of a contest, or pays its prizes.
  case chair
  /// Another machine, with a secret of its own that the answer checks. No form token is asked.
  case machine
  /// Everyone's programs, which show what they must within what they send. No form token is asked, and what is answered
  /// may be kept by all.
  case `protocol`
  /// A citizen's program, with a token that the answer checks. No form token is asked.
  case bearer
  /// Everyone, in a demonstration only.
  case demonstration

  /// What becomes of a visitor who stands so.
  func verdict(on standing: Standing) -> Verdict {
    switch self {
    case .everyone, .machine, .protocol, .bearer: .enter
    case .citizen: standing.contains(.citizen) ? .enter : .logIn
    case .agentHalfway: standing.contains(.agentHalfway) ? .enter : .logIn
    case .agent: standing.contains(.agent) ? .enter : .logIn
    // An operator's pages are not there for others, agents included.
    case .operator: standing.contains(.operator) ? .enter : standing.contains(.agent) ? .refuse : .logIn
    case .organizer: standing.contains(.organizer) ? .enter : standing.contains(.agent) ? .refuse : .logIn
    case .jury: standing.contains(.jury) ? .enter : standing.contains(.agent) ? .refuse : .logIn
    case .chair: standing.contains(.chair) ? .enter : standing.contains(.agent) ? .refuse : .logIn
    case .demonstration: standing.contains(.demonstration) ? .enter : .hide
    }
  }

  enum Verdict: Hashable, Sendable {
    case enter
    /// Send to the log-in of those who may.
    case logIn
    case refuse
    /// Say that there is no such page.
    case hide
  }
}

/// What a visitor has shown to be.
struct Standing: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  static let citizen = Standing(rawValue: 1)
  static let agentHalfway = Standing(rawValue: 2)
  static let agent = Standing(rawValue: 4)
  static let `operator` = Standing(rawValue: 8)
  /// Not the visitor but the place: this is a demonstration.
  static let demonstration = Standing(rawValue: 16)
  static let organizer = Standing(rawValue: 32)
  static let jury = Standing(rawValue: 64)
  static let chair = Standing(rawValue: 128)
}
