/// A span of time in whole nanoseconds, of about 292 years at most either way, as in the reference implementation.
public struct CELDuration: Sendable, Hashable, Comparable {
  public let nanoseconds: Int64

  public init(nanoseconds: Int64) {
    self.nanoseconds = nanoseconds
  }

  public static func < (left: CELDuration, right: CELDuration) -> Bool {
    left.nanoseconds < right.nanoseconds
  }

  func adding(_ other: CELDuration) throws(CELError.Kind) -> CELDuration {
    let (sum, overflow) = nanoseconds.addingReportingOverflow(other.nanoseconds)
    guard !overflow else { throw .outOfRange(type: "duration") }
    return CELDuration(nanoseconds: sum)
  }

  func subtracting(_ other: CELDuration) throws(CELError.Kind) -> CELDuration {
    let (difference, overflow) = nanoseconds.subtractingReportingOverflow(other.nanoseconds)
    guard !overflow else { throw .outOfRange(type: "duration") }
    return CELDuration(nanoseconds: difference)
  }

  func negated() throws(CELError.Kind) -> CELDuration {
    try CELDuration(nanoseconds: 0).subtracting(self)
  }
}
