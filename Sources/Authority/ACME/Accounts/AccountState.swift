import Store

/// Whether an account may ask for anything (RFC 8555 §7.1.6).
enum AccountState: String, Sendable, Hashable, SQLConvertible {
  case valid
  /// Given up by its holder. The authority ends an account by ending its agency's credentials.
  case deactivated
}
