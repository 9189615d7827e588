public import Foundation

/// Where a contest stands. Derived from the clock and from what its chair did.
public enum ContestPhase: Sendable, Hashable {
  /// The window opens at this instant.
  case announced(opens: Date)
  /// Entries are taken before this instant.
  case collecting(until: Date)
  /// The window is over, and no juror was drawn yet.
  case closed(since: Date)
  /// The first stage: some jurors judge each entry.
  case reviewing(since: Date)
  /// The second stage: the whole jury judges the short list.
  case finals(since: Date)
  /// The provisional ranking stands, and appeals are taken before this instant; those judged again are judged meanwhile.
  case appeals(until: Date)
  /// Appeals are over; the chair has to close.
  case settling(since: Date)
  case ended(at: Date)

  public enum Name: String, Sendable, Hashable, CaseIterable {
    case announced, collecting, closed, reviewing, finals, appeals, settling, ended
  }

  public var name: Name {
    switch self {
    case .announced: .announced
    case .collecting: .collecting
    case .closed: .closed
    case .reviewing: .reviewing
    case .finals: .finals
    case .appeals: .appeals
    case .settling: .settling
    case .ended: .ended
    }
  }
}
