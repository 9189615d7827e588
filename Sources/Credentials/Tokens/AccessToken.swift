public import Foundation
import Identity

/// The secret by which a citizen's program is let in: `tgn_` and 64 hexadecimal digits. Only its fingerprint is kept.
public struct AccessToken: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
  public let text: String

  private static let head = "tgn_"

  /// Nil for another form.
  public init?(text: String) {
    guard text.hasPrefix(Self.head),
      Hexadecimal.bytes(String(text.dropFirst(Self.head.count)), count: 32) != nil
    else { return nil }
    self.text = text
  }

  private init(drawn digits: String) {
    text = Self.head + digits
  }

  static func random() -> AccessToken { AccessToken(drawn: CredentialID.digits(32)) }

  /// Says nothing of the secret, so that none ends in a log.
  public var description: String { "AccessToken" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// A token as its maker sees it.
public struct AccessTokenLine: Sendable, Hashable {
  public let id: String
  /// What its maker calls the program.
  public let name: String
  public let scope: AccessScope
  public let madeAt: Date
  public let expiresAt: Date
  /// When a program last came with it; nil for never. To the hour.
  public let usedAt: Date?
}
