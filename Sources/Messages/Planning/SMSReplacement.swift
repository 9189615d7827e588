/// One kind of change that folding made to a text.
public struct SMSReplacement: Sendable, Hashable {
  /// The character that was written.
  public let written: String
  /// What is sent in its place; empty for an invisible character that is left out.
  public let sent: String
  /// How many times.
  public internal(set) var count: Int
}
