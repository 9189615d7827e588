import Foundation
import Procedures
import Territory
import Vocabulary
import Week

extension ContestPhase.Name: Sayable {
  var words: Words {
    switch self {
    case .announced: ContestText.announced.words
    case .collecting: ContestText.collecting.words
    case .closed: ContestText.closed.words
    case .reviewing: ContestText.reviewing.words
    case .finals: ContestText.finals.words
    case .appeals: ContestText.appeals.words
    case .settling: ContestText.settling.words
    case .ended: ContestText.ended.words
    }
  }
}

extension StatusTag {
  /// How far a contest is.
  init(_ phase: ContestPhase.Name) {
    switch phase {
    case .announced, .closed: self.init(phase, .calm)
    case .collecting, .ended: self.init(phase, .good)
    case .reviewing, .finals, .appeals, .settling: self.init(phase, .wait)
    }
  }
}

extension Contest {
  /// The last minute before an instant that is too late, as people read it.
  func deadline(_ tooLate: Date) -> String { moment(tooLate.addingTimeInterval(-1)).shown }

  /// An instant on the clock that the contest goes by.
  func moment(_ date: Date) -> Moment { Moment(date, utcOffsetSeconds: window.zone.utcOffsetSeconds) }
}

extension Way {
  /// From the first page over the edition's to its contests, and to one of them.
  static func contests(_ edition: EditionID, _ contest: Contest? = nil) -> Way {
    var crumbs = [
      Crumb(WeekText.title, WeekRoute.home.link), Crumb(edition.rawValue, WeekRoute.edition(edition).link),
      Crumb(ContestText.title, ContestRoute.contests(edition).link),
    ]
    if let contest { crumbs.append(Crumb(contest.title, ContestRoute.contest(edition, contest.slug).link)) }
    return .crumbs(crumbs)
  }
}
