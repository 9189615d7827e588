import HTTPTypes
import Testing

@testable import Portal

/// What a visitor meets with at a route.
enum Outcome: Hashable, Sendable {
  /// The route's own answer.
  case enter
  /// The way to the log-in of citizens or of agents.
  case citizensDoor, agentsDoor
  /// A page that says no.
  case refusal
  /// What is not there, as far as this visitor is told.
  case absence
  /// A machine or a program that does not show its secret.
  case unproven
  /// An answer for everybody's programs, the same for everybody, or none where the State has not what they ask for.
  case open

  /// What follows from the route's admission, and for what is somebody's from whose it is.
  init(_ listing: RouteListing, _ visitor: Visitor) {
    let isAgent = [.colleague, .outsider, .retired, .machinist].contains(visitor)
    let mayTouch = listing.deed?.admitted.contains(visitor) ?? true
    self =
      switch listing.admission {
      case .everyone: .enter
      case .machine: .unproven
      case .protocol: .open
      case .bearer: .unproven
      case .demonstration: .absence
      case .citizen where visitor == .owner || visitor == .neighbour: mayTouch ? .enter : .absence
      case .citizen: .citizensDoor
      case .agentHalfway: visitor == .halfway ? .enter : .agentsDoor
      case .agent where isAgent: mayTouch ? .enter : .absence
      case .agent: .agentsDoor
      case .operator where visitor == .machinist: .enter
      case .organizer where visitor == .machinist: .enter
      // The jury's posts are the machinist's, too; whose entry it is comes after.
      case .jury where visitor == .machinist, .chair where visitor == .machinist: mayTouch ? .enter : .absence
      case .operator, .organizer, .jury, .chair: isAgent ? .refusal : .agentsDoor
      }
  }

  /// Whether the visitor comes as far as the room that knows whose it is.
  var isPastGate: Bool { self == .enter || self == .absence }

  /// Whether the answer is that which was to be expected.
  func agrees(with answer: Answer, to errand: Errand, at listing: RouteListing) -> Bool {
    let door = door(errand, listing)
    let isAtDoor = door != nil && answer.headers[.location] == door
    return switch self {
    case .enter: [200, 303, 422].contains(answer.status) && !isAtDoor
    case .citizensDoor, .agentsDoor: answer.status == 303 && isAtDoor
    case .refusal: answer.status == 403 && (answer.isPage || errand.method == .head)
    case .absence: answer.status == 404
    case .open: [200, 404].contains(answer.status) && answer.headers[values: .setCookie].isEmpty
    case .unproven: [401, 403, 410].contains(answer.status) && !answer.isPage
    }
  }

  /// Where the gate sends those who have to log in. A form comes back to its page; a button alone leads nowhere.
  private func door(_ errand: Errand, _ listing: RouteListing) -> String? {
    let door =
      switch listing.admission {
      case .citizen: CitizenRoute.logIn.link
      case .agent, .agentHalfway, .operator, .organizer, .jury, .chair: AgentRoute.logIn.link
      default: Link?.none
      }
    return door?.with(["suite": listing.methods.contains("GET") ? errand.path : nil]).target
  }
}
