/// Why a function of the application has no result.
public struct CELFunctionFailure: Error, Sendable, Hashable {
  /// A line of plain English, without personal data.
  public let reason: String

  public init(_ reason: String) {
    self.reason = reason
  }
}
