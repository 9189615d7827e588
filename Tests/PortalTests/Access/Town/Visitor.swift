/// Who comes to the portal.
enum Visitor: String, CaseIterable, Sendable {
  /// Nobody that is known.
  case stranger
  /// The citizen whose requests everything is about.
  case owner
  /// Another citizen.
  case neighbour
  /// An agent of the office who has shown the password and not the second factor.
  case halfway
  /// An agent of the office that the requests went to.
  case colleague
  /// An agent with the same roles at other offices.
  case outsider
  /// An agent whose posts at the office ended yesterday.
  case retired
  /// Who looks after the machine and the Semaine, its juries too, and nothing else.
  case machinist
  /// Whose cookies are exchanged: a citizen's session is shown as an agent's, and an agent's as a citizen's.
  case impostor

  /// As ``Appointments`` reads them: `OFFICE:ROLE`. Nil for who is no agent.
  var posts: [String]? {
    switch self {
    case .stranger, .owner, .neighbour, .impostor: nil
    case .halfway, .colleague:
      ["etat-civil-bamako-3:registrar", "tribunal-bamako-3:clerk", "tribunal-bamako-3:prosecutor"]
    case .outsider: ["etat-civil-segou:registrar", "tribunal-segou:clerk", "tribunal-segou:prosecutor"]
    case .retired: []
    case .machinist:
      ["operator", "organizer", "semaine-numerique:juror", "semaine-numerique:contest-chair"]
    }
  }

  /// The telephone of a citizen.
  var phone: String? {
    switch self {
    case .owner: Personal.phone
    case .neighbour: "66 12 31 23"
    default: nil
    }
  }
}
