/// The secret number that only its holder knows and that opens their key: 6 to 12 digits.
///
/// It is never stored. Lost, it takes the key with it.
public struct SignaturePIN: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
  let bytes: [UInt8]

  public static let shortest = 6
  public static let longest = 12

  /// What is wrong with a PIN that somebody chooses.
  public enum Weakness: Sendable, Hashable {
    case notDigits
    case tooShort
    case tooLong
    /// One digit only, a run such as `123456`, or a group that comes again such as `121212`.
    case guessable
  }

  /// A PIN to be chosen. Throws ``CredentialError/weakPIN(_:)``.
  public init(chosen text: String) throws(CredentialError) {
    guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      throw .weakPIN(.notDigits)
    }
    guard text.utf8.count >= Self.shortest else { throw .weakPIN(.tooShort) }
    guard text.utf8.count <= Self.longest else { throw .weakPIN(.tooLong) }
    bytes = [UInt8](text.utf8)
    guard !Self.isGuessable(bytes) else { throw .weakPIN(.guessable) }
  }

  /// A PIN as it was typed to be tried, whatever it is.
  public init(typed text: String) {
    bytes = [UInt8](text.utf8.prefix(64))
  }

  private static func isGuessable(_ digits: [UInt8]) -> Bool {
    let steps = zip(digits, digits.dropFirst()).map { Int($1) - Int($0) }
    if Set(steps).count == 1, let step = steps.first, (-1...1).contains(step) { return true }
    return (2...3).contains { period in
      digits.count.isMultiple(of: period) && digits.indices.allSatisfy { digits[$0] == digits[$0 % period] }
    }
  }

  /// Says nothing of the digits, so that none ends in a log.
  public var description: String { "SignaturePIN" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
