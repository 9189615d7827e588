public import Store

/// How a request for a meeting stands.
public enum MeetingState: String, Sendable, Hashable, CaseIterable, SQLConvertible {
  case asked
  case accepted
  case declined
  /// Nobody answered in time. Nothing writes this: it follows from the clock.
  case lapsed
  /// By who asked, before an answer.
  case withdrawn
  /// By one of the two, after it was accepted.
  case cancelled
  /// The notice is gone.
  case closed

  /// What can be done with a request.
  enum Deed {
    case accept, decline, withdraw, cancel, close
  }

  /// - Throws: `MeetingError.notNow` for what does not follow.
  func after(_ deed: Deed) throws(MeetingError) -> MeetingState {
    switch (self, deed) {
    case (.asked, .accept): .accepted
    case (.asked, .decline): .declined
    case (.asked, .withdraw): .withdrawn
    case (.asked, .close): .closed
    case (.accepted, .cancel), (.accepted, .close): .cancelled
    default: throw .notNow(self)
    }
  }
}
