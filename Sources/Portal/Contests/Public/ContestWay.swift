import Foundation
import Procedures

/// The way of a contest as everybody sees it: what is over, what is done now, what comes.
struct ContestWay {
  let milestones: [Milestone]

  init(_ contest: Contest, _ state: ContestState) {
    let step = Self.step(of: state.phase.name)
    let dates: [(shown: String, iso: String)?] = [
      Self.date(contest.window.opensAt, contest), nil, nil,
      state.published[.provisional].flatMap { Self.date($0, contest) },
      state.published[.final].flatMap { Self.date($0, contest) },
    ]
    let captions: [ContestText] = [.wayOpen, .wayReview, .wayFinals, .wayAppeals, .wayEnd]
    milestones = captions.enumerated().map { index, caption in
      let mark: Milestone.State =
        index < step ? .done : index > step ? .ahead : state.phase.name == .ended ? .done : .now
      let isAppeal = index == 3 && state.phase.name == .appeals
      let detail = isAppeal ? state.appealsUntil.map { ContestText.until(["date": contest.deadline($0)]) } : nil
      return Milestone(caption, mark, date: mark == .ahead ? nil : dates[index], detail: detail)
    }
  }

  /// Which of the milestones a contest is at, from 0.
  private static func step(of phase: ContestPhase.Name) -> Int {
    switch phase {
    case .announced: -1
    case .collecting, .closed: 0
    case .reviewing: 1
    case .finals: 2
    case .appeals, .settling: 3
    case .ended: 4
    }
  }

  private static func date(_ instant: Date, _ contest: Contest) -> (shown: String, iso: String)? {
    let moment = contest.moment(instant)
    return (moment.shown, moment.iso)
  }
}
