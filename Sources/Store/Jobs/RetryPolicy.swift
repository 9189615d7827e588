/// When a job that failed is tried again, and when it is given up.
public struct RetryPolicy: Sendable, Hashable {
  /// Failures of the handler after which the job is dead.
  public var failures: Int
  /// Attempts that ended with neither success nor failure, as when the process died, after which the job is dead: it
  /// may be what kills.
  public var abandonments: Int
  /// The pause after the first failure. It doubles with each further one…
  public var firstPause: Duration
  /// …up to this.
  public var longestPause: Duration

  public init(
    failures: Int = 10, abandonments: Int = 100, firstPause: Duration = .seconds(2),
    longestPause: Duration = .seconds(3600)
  ) {
    self.failures = failures
    self.abandonments = abandonments
    self.firstPause = firstPause
    self.longestPause = longestPause
  }

  /// The pause after the nth failure: between half of the bound and the bound, so that jobs which failed together do
  /// not come back together.
  func pause(afterFailure number: Int) -> Duration {
    let doublings = min(max(number - 1, 0), 30)
    let bound = min(longestPause, firstPause * (1 << doublings))
    return bound * Double.random(in: 0.5...1)
  }
}
