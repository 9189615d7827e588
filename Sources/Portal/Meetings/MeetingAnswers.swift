import Country
import Hummingbird
import Identity
import Store
import Territory
import Vocabulary
public import Week

/// Answers the routes of ``MeetingRoute``.
struct MeetingAnswers: Sendable {
  let services: Services

  /// What is somebody else's is not there, and neither is an edition that the pack does not describe.
  func answer(_ route: MeetingRoute, _ call: Call) async throws -> Response {
    do {
      return try await page(route, call)
    } catch MeetingError.unknownNotice, MeetingError.unknownMeeting {
      throw PortalError.notFound
    }
  }

  private func page(_ route: MeetingRoute, _ call: Call) async throws -> Response {
    switch route {
    case .home(let id): try await asked(id, call).list()
    case .publish(let id): try await asked(id, call).publish()
    case .notice(let id, let notice): try await asked(id, call).notice(try number(notice))
    case .edit(let id, let notice): try await asked(id, call).edit(try number(notice))
    case .withdraw(let id, let notice): try await asked(id, call).withdraw(try number(notice))
    case .ask(let id, let notice): try await asked(id, call).ask(try number(notice))
    case .report(let id, let notice): try await asked(id, call).report(try number(notice))
    case .moderate(let id, let notice): try await asked(id, call).moderate(try number(notice))
    case .mine(let id): try await asked(id, call).mine()
    case .meeting(let id, let meeting): try await asked(id, call).meeting(meeting)
    case .calendar(let id): try await asked(id, call).calendar()
    case .organization(let id): try await asked(id, call).organization()
    }
  }

  private func asked(_ id: EditionID, _ call: Call) throws(PortalError) -> MeetingCall {
    guard let edition = services.week.edition(id) else { throw .notFound }
    return MeetingCall(services: services, call: call, edition: edition)
  }

  private func number(_ handle: Handle) throws(PortalError) -> NoticeID {
    guard let id = NoticeID(rawValue: handle.segment) else { throw .notFound }
    return id
  }
}

extension Services {
  /// The meeting places of the editions.
  public var meetings: MeetingDesk {
    MeetingDesk(
      week: week, vault: vault,
      news: MeetingNews(outbox: outbox, citizens: accounts, texts: country.texts, address: address))
  }
}
