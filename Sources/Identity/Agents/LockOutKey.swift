/// What failures are counted by, each for itself.
enum LockOutKey: Sendable, Hashable {
  /// Passwords for a login name from one source. Whoever only knows the name locks out themselves, not its holder.
  case password(login: String, source: String)
  /// Passwords for a login name from everywhere, against guesses that are spread over many sources.
  case allPasswords(login: String)
  /// Codes of an agent's authenticator, from everywhere: only who has the password comes so far.
  case secondFactor(of: AgentID)

  /// Failures before the first wait.
  ///
  /// From everywhere it is half of the hundred after which NIST SP 800-63B §5.2.2 wants a login guarded, so that the
  /// waits that follow are in force before.
  var forgiven: Int {
    switch self {
    case .password, .secondFactor: 2
    case .allPasswords: 50
    }
  }

  /// Different for different keys, whatever was typed as a login.
  var text: String {
    switch self {
    case .password(let login, let source): "password/\(source.utf8.count)/\(source)/\(login)"
    case .allPasswords(let login): "all-passwords/\(login)"
    case .secondFactor(let agent): "second-factor/\(agent.rawValue)"
    }
  }
}
