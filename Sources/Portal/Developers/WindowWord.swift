import Procedures

/// The words of ``SubmissionWindow/State``: a contest whose service is open takes entries in its window alone.
enum WindowWord {
  static let all = [SubmissionWindow.State.notYetOpen, .open, .closed].map { ($0.word, $0.word) }
}

extension SubmissionWindow.State {
  /// As programs read it.
  var word: String {
    switch self {
    case .notYetOpen: "not-yet-open"
    case .open: "open"
    case .closed: "closed"
    }
  }
}
