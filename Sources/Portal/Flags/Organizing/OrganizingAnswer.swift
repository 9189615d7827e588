import Hummingbird
import Identity
import Procedures
import Week

/// What an organizer does with a contest that is open.
struct OrganizingAnswer: Sendable {
  let asked: FlagCall

  func answer() async throws -> Response {
    let official = try asked.call.official()
    guard try await asked.desk.contest(asked.id) != nil else {
      return asked.page(UnopenedView(asked: asked, official: official))
    }
    return asked.page(
      OrganizingView(
        asked: asked, official: official, live: try await asked.desk.board(asked.id, at: asked.now),
        open: try await asked.desk.foreignFlags(asked.id).count { $0.judgements.isEmpty },
        deeds: try await asked.desk.deeds(asked.id)))
  }

  func release(_ challenge: ChallengeID) async throws -> Response {
    try await act { try await asked.desk.release(challenge, of: asked.id, by: $0, at: asked.now) }
  }

  func freeze() async throws -> Response {
    try await act { try await asked.desk.freeze(asked.id, by: $0, at: asked.now) }
  }

  func thaw() async throws -> Response {
    try await act { try await asked.desk.thaw(asked.id, by: $0, at: asked.now) }
  }

  /// What can no longer be done was done by somebody else, or by time.
  private func act(_ deed: (String) async throws -> Void) async throws -> Response {
    let author = try asked.call.official().id.rawValue
    do {
      try await deed(author)
    } catch FlagError.releasedAlready, FlagError.frozenAlready, FlagError.notYet, FlagError.over, FlagError.notEnded {
      // The page says how things stand.
    }
    return asked.call.redirect(to: FlagRoute.organizing(asked.id).link)
  }
}
