import Hummingbird
import Vocabulary
import Week

/// The challenges that are released, by category.
struct ChallengesAnswer: Sendable {
  let asked: FlagCall

  func answer() async throws -> Response {
    let live = try await asked.desk.board(asked.id, at: asked.now)
    var progress: [ChallengeID: TeamProgress] = [:]
    if let person = asked.call.context.person, let team = try await asked.desk.team(of: person, in: asked.id) {
      progress = try await asked.desk.progress(of: team.id, in: asked.id)
    }
    return asked.page(ChallengesView(asked: asked, live: live, progress: progress))
  }
}

private struct ChallengesView: Component {
  let asked: FlagCall
  let live: LiveBoard
  let progress: [ChallengeID: TeamProgress]

  var body: some HTML {
    Frame(FlagText.challenges, way: .flags(asked.id)) {
      h1 { FlagText.challenges }
      p(.class("lead")) { FlagText.challengesText }
      if live.isFrozen, let since = live.contest.freezesAt {
        Notice(FlagText.frozenSince(["date": asked.shown(since)]))
      }
      if released.isEmpty { EmptyState(FlagText.noChallenge) {} }
      for category in ChallengeCategory.allCases {
        let own = released.filter { $0.category == category }
        if !own.isEmpty {
          h2 { category.words }
          RowList(own.map(row))
        }
      }
    }
  }

  private var released: [RunningChallenge] {
    live.challenges.filter { $0.isReleased(at: asked.second) && live.contest.opensAt <= asked.second }
      .sorted { ($0.sheet.value.initial, $0.id) < ($1.sheet.value.initial, $1.id) }
  }

  private func row(_ challenge: RunningChallenge) -> LinkRow {
    let standing = live.board.challenges[challenge.id]
    var facts = [
      RowFact(FlagText.worth(["points": "\(live.points(for: challenge))"])),
      RowFact(FlagText.solves(count: standing?.solves ?? 0)),
    ]
    if let first = standing?.firstBlood { facts.append(RowFact(FlagText.firstBlood(["team": live.name(of: first)]))) }
    return LinkRow(
      challenge.sheet.title, FlagRoute.challenge(asked.id, ChallengeName(challenge.id)).link, nil,
      tag: progress[challenge.id]?.solvedAt == nil ? nil : StatusTag(FlagText.solved, .good), facts: facts)
  }
}
