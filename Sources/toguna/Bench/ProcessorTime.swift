import Glibc

/// What a stretch of work took on the clock, and of this process's own CPU time: what its children and its load generator
/// use is not in the second.
struct ProcessorTime {
  private let begin = ContinuousClock.now
  private let used = Self.own

  /// Seconds since it was made.
  var elapsed: Double { (ContinuousClock.now - begin) / .seconds(1) }
  var processor: Double { Self.own - used }

  /// `clock` counts all threads of this process, and nothing else.
  private static var own: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
}
