public import Foundation

/// The board of a contest with all that a page says beside it.
public struct LiveBoard: Sendable {
  public let contest: OpenedContest
  /// What the board shows: seconds since 1970, UTC.
  public let instant: Int
  /// Whether more may have happened than it shows.
  public let isFrozen: Bool
  public let board: Board
  /// All of the contest, released or not.
  public let challenges: [RunningChallenge]
  let names: [TeamID: String]

  public func name(of team: TeamID) -> String { names[team] ?? team.text }

  public func challenge(_ id: ChallengeID) -> RunningChallenge? { challenges.first { $0.id == id } }

  /// What a challenge is worth as the board stands; its first value before anybody knows of it.
  public func points(for challenge: RunningChallenge) -> Int {
    board.challenges[challenge.id]?.points ?? challenge.sheet.value.initial
  }
}

extension FlagDesk {
  /// - Throws: ``FlagError/notOpened``.
  public func board(_ edition: EditionID, at now: Date) async throws -> LiveBoard {
    try await running(edition).board(from: store, at: Self.second(now))
  }
}
