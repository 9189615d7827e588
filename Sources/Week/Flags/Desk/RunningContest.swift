import Store
import Synchronization

/// A contest in memory: its flags, and all that its board is made from.
///
/// Everything in it was read from committed rows, so that losing it loses nothing, and several processes may serve one contest.
/// What is missing makes it late, never wrong: a team's own flags and the common ones are right whatever it knows of teams.
final class RunningContest: Sendable {
  private struct State {
    var contest: OpenedContest?
    var challenges: [RunningChallenge] = []
    var teams: [ContestNews.Team] = []
    var names: [TeamID: String] = [:]
    var index: FlagIndex?
    var solves: [Solve] = []
    var hints: [(number: Int, hint: HintTaken)] = []
    /// The latest instant of anything that a board shows. Clocks of requests and of processes differ: it may lie ahead.
    var latest = Int.min
    /// When the store was last asked for flags' sake.
    var lookedAt = Int.min
    var kept: (key: BoardKey, board: Board)?
  }

  /// All that a board depends on.
  private struct BoardKey: Equatable {
    let revision: Int
    let teams: Int
    let solves: Int
    let hints: Int
    let released: Int
    /// Up to where it was made: its instant, or ``State/latest`` once that has passed, after which time alone moves nothing.
    let until: Int
  }

  let edition: EditionID
  let keeper: FlagKeeper
  /// Guards what was read. Rows are taken in the order of their numbers, each once, since several tasks may read at a time.
  private let state = Mutex(State())

  init(_ edition: EditionID, keeper: FlagKeeper) {
    self.edition = edition
    self.keeper = keeper
  }

  /// Reads what is new at most once a second: which team a foreign flag belongs to may be known that much late.
  func refreshFlags(from store: Store, at now: Int) async throws {
    let isDue = state.withLock { state in
      guard state.index == nil || now != state.lookedAt else { return false }
      state.lookedAt = now
      return true
    }
    if isDue { try await refresh(from: store) }
  }

  func verdict(on hash: FlagHash, of challenge: ChallengeID, by team: TeamID) -> FlagVerdict {
    state.withLock { $0.index }?.verdict(on: hash, of: challenge, by: team) ?? .wrong
  }

  /// The board as it stands, made anew only when something that it shows has changed.
  func board(from store: Store, at now: Int) async throws -> LiveBoard {
    try await refresh(from: store)
    return try state.withLock { state in
      guard let contest = state.contest else { throw FlagError.notOpened }
      let instant = contest.boardInstant(at: now)
      let key = BoardKey(
        revision: contest.revision, teams: state.teams.count, solves: state.solves.count, hints: state.hints.count,
        released: state.challenges.count { $0.isReleased(at: instant) }, until: min(instant, state.latest))
      let board = state.kept.flatMap { $0.key == key ? $0.board : nil } ?? Self.board(of: state, until: instant)
      state.kept = (key, board)
      return LiveBoard(
        contest: contest, instant: instant, isFrozen: contest.isFrozen(at: now), board: board,
        challenges: state.challenges, names: state.names)
    }
  }

  private static func board(of state: State, until instant: Int) -> Board {
    let inside = state.teams.filter { team in team.excludedAt.map { $0 > instant } ?? true }
    return Board(
      teams: inside.map(\.id), challenges: state.challenges.map(\.onBoard), solves: state.solves,
      hints: state.hints.map(\.hint), until: instant)
  }

  private func refresh(from store: Store) async throws {
    let edition = edition
    let known = state.withLock { state in
      (
        revision: state.contest?.revision, team: state.teams.last?.number ?? 0, solve: state.solves.last?.number ?? 0,
        hint: state.hints.last?.number ?? 0
      )
    }
    let news = try await store.read { transaction in
      try ContestNews(
        edition, revision: known.revision, team: known.team, solve: known.solve, hint: known.hint, in: transaction)
    }
    state.withLock { take(news, into: &$0) }
  }

  private func take(_ news: ContestNews, into state: inout State) {
    if let known = state.contest?.revision, news.contest.revision < known { return }
    if let challenges = news.challenges, news.contest.revision != state.contest?.revision {
      state.challenges = challenges
      state.teams = []
      state.names = [:]
      state.index = FlagIndex(
        challenges: challenges.map(\.id), teams: [], common: news.common, keeper: keeper)
    }
    state.contest = news.contest
    let last = state.teams.last?.number ?? 0
    for team in news.teams where team.number > last {
      state.teams.append(team)
      state.names[team.id] = team.name
      state.index?.add(team.id)
    }
    let lastSolve = state.solves.last?.number ?? 0
    state.solves += news.solves.filter { $0.number > lastSolve }
    let lastHint = state.hints.last?.number ?? 0
    state.hints += news.hints.filter { $0.number > lastHint }
    let times = news.solves.map(\.time) + news.hints.map(\.hint.time) + news.teams.compactMap(\.excludedAt)
    state.latest = times.reduce(state.latest, max)
  }
}
