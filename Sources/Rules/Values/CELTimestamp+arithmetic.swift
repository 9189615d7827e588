extension CELTimestamp {
  /// Errors: a result out of the range of years 1 to 9999.
  func adding(_ duration: CELDuration) throws(CELError.Kind) -> CELTimestamp {
    let (whole, fraction) = duration.nanoseconds.flooredDivision(by: 1_000_000_000)
    let nanoseconds = Int64(nanoseconds) + fraction
    let carry: Int64 = nanoseconds >= 1_000_000_000 ? 1 : 0
    let sum = CELTimestamp(
      seconds: seconds + whole + carry, nanoseconds: Int32(nanoseconds - carry * 1_000_000_000))
    guard let sum else { throw .outOfRange(type: "timestamp") }
    return sum
  }

  /// Errors: an overflow of the opposite duration, or a result out of range.
  func subtracting(_ duration: CELDuration) throws(CELError.Kind) -> CELTimestamp {
    try adding(duration.negated())
  }

  /// Errors: more than 292 years between the two.
  func since(_ other: CELTimestamp) throws(CELError.Kind) -> CELDuration {
    let (whole, overflow) = (seconds - other.seconds).multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, overflowToo) = whole.addingReportingOverflow(Int64(nanoseconds) - Int64(other.nanoseconds))
    guard !overflow, !overflowToo else { throw .outOfRange(type: "duration") }
    return CELDuration(nanoseconds: sum)
  }
}

extension Int64 {
  /// Quotient rounded down and a remainder that is never negative; `divisor` is positive.
  func flooredDivision(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
