/// How far a request came.
enum Stage: String, CaseIterable, Sendable {
  /// Nobody has taken it.
  case waiting
  /// An agent of the office has taken it.
  case claimed
  /// Taken, and the fee is paid.
  case paid
  /// The agent awaits an answer.
  case asking
  /// The first of two steps is passed: it waits for the second.
  case cleared
  /// Decided an hour ago, and its act could not be made.
  case unmade
  case issued
  case refused
  case withdrawn
  case revoked
}
