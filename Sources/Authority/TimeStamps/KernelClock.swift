import CClock

/// The machine's clock, trusted as far as the kernel says that a time service, such as chrony, keeps it
/// (`adjtimex(2)`, RFC 1589 §2).
///
/// The kernel counts the error up from what the service said last, and takes its trust back when nobody says any more.
public struct KernelClock: TrustedClock {
  public init() {}

  public func reading() -> ClockReading? {
    var state = timex()
    let status = adjtimex(&state)
    return ClockReading(state, status: status)
  }
}

extension ClockReading {
  /// Nil for a clock that no service keeps, that is in error, or that repeats a second for a leap second, in which two
  /// moments have one time.
  init?(_ state: timex, status: Int32) {
    guard [TIME_OK, TIME_INS, TIME_DEL, TIME_WAIT].contains(status),
      state.status & (STA_UNSYNC | STA_CLOCKERR) == 0, state.maxerror >= 0
    else { return nil }
    let fraction = Int64(state.time.tv_usec)
    let microseconds = state.status & STA_NANO == 0 ? fraction : fraction / 1_000
    self.init(time: Int64(state.time.tv_sec) * 1_000_000 + microseconds, mostError: Int64(state.maxerror))
  }
}
