/// Which rule a new password breaks (NIST SP 800-63B §5.1.1.2: length counts, composition does not).
public enum PasswordWeakness: Sendable, Hashable {
  case tooShort(minimum: Int)
  /// So long that hashing it would serve an attack.
  case tooLong(maximum: Int)
  /// It holds the login name.
  case holdsLogin
  /// Fewer different characters than this.
  case tooFewDifferent(minimum: Int)

  static let shortest = 12
  static let longest = 256
  static let different = 5

  /// The first rule that `password` breaks; nil for one that will do.
  static func of(_ password: String, login: String) -> PasswordWeakness? {
    // Bytes first: counting characters of a long text is slow.
    if password.utf8.count > longest * 4 || password.count > longest { return .tooLong(maximum: longest) }
    if password.count < shortest { return .tooShort(minimum: shortest) }
    if password.lowercased().contains(login.lowercased()) { return .holdsLogin }
    if Set(password).count < different { return .tooFewDifferent(minimum: different) }
    return nil
  }
}
