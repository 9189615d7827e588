public import Store

/// What a session is for: each kind has its own cookie, limits and pages.
public enum SessionKind: String, Sendable, Hashable, CaseIterable, SQLConvertible {
  case citizen
  case agent
  case `operator`
}
