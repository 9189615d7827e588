import Foundation
import Hummingbird
import Week

/// Answers the routes of ``BadgeRoute``.
struct BadgeAnswers: Sendable {
  let services: Services

  /// An edition for which nobody registers here has none of these pages. What is not the citizen's is not there.
  func answer(_ route: BadgeRoute, _ call: Call) async throws -> Response {
    guard let desk = services.registration else { throw PortalError.notFound }
    if route == .script { return call.doorScript() }
    guard let edition = route.edition.flatMap(desk.week.edition), let plan = edition.registration else {
      throw PortalError.notFound
    }
    let asked = BadgeCall(
      services: services, call: call, desk: desk, edition: edition, plan: plan, now: services.now())
    do {
      return try await answer(route, asked)
    } catch RegistrationError.notFound {
      throw PortalError.notFound
    }
  }

  private func answer(_ route: BadgeRoute, _ asked: BadgeCall) async throws -> Response {
    switch route {
    case .registration: try await asked.registration()
    case .register: try await asked.register()
    case .group: try await asked.group()
    case .own: try await asked.own()
    case .one(_, let id): try await asked.one(id)
    case .badge(_, let id): try await asked.badge(id)
    case .certificate(_, let id): try await asked.certificate(id)
    case .lost(_, let id): try await asked.end(id, .lost)
    case .cancel(_, let id): try await asked.end(id, .cancel)
    case .withdraw(_, let id): try await asked.end(id, .withdraw)
    case .registrations: try await asked.registrations()
    case .category(_, let category): try await asked.list(category)
    case .decide(_, let id): try await asked.decide(id)
    case .giveFreePlaces: try await asked.giveFreePlaces()
    case .doors: try await asked.doors()
    case .closeDoor(_, let door): try await asked.close(door)
    case .passages: try await asked.passages()
    case .scanner(_, let door): try await asked.scanner(door)
    case .typed(_, let door): try await asked.typed(door)
    case .enrol(_, let door): await asked.enrol(door)
    case .queue(_, let door): await asked.queue(door)
    case .control: try await asked.control()
    case .script: asked.call.doorScript()
    }
  }
}

extension BadgeRoute {
  /// The edition that the path names; nil for what is of all editions.
  var edition: EditionID? {
    switch self {
    case .registration(let edition), .register(let edition), .group(let edition), .own(let edition),
      .one(let edition, _), .badge(let edition, _), .certificate(let edition, _), .lost(let edition, _),
      .cancel(let edition, _),
      .withdraw(let edition, _), .registrations(let edition), .category(let edition, _), .decide(let edition, _),
      .giveFreePlaces(let edition), .doors(let edition), .closeDoor(let edition, _), .passages(let edition),
      .scanner(let edition, _), .typed(let edition, _), .enrol(let edition, _), .queue(let edition, _),
      .control(let edition):
      edition
    case .script: nil
    }
  }
}
