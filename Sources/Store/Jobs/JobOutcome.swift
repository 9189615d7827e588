public import FoundationEssentials

/// How a worker's attempt at a job ended.
public enum JobOutcome: Sendable, Hashable {
  case done
  /// It failed and will be tried again.
  case postponed(until: Date, failure: String)
  /// It failed too often.
  case dead(failure: String)
  /// The lease had ended and another worker took the job: nothing was written.
  case superseded
  /// The runner was stopped: the job is free again, and no failure was counted.
  case released
}
