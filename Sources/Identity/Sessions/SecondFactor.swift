public import Store

/// How far a session's login came.
public enum SecondFactor: String, Sendable, Hashable, CaseIterable, SQLConvertible {
  /// None is asked for: a citizen.
  case none
  /// The password was right; the second factor is still to be shown. Such a session opens one page only.
  case awaited
  case shown
}
