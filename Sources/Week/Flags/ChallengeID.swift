public import Pack

/// Names one challenge, as the folder of its files does: lower-case letters, digits and hyphens.
public struct ChallengeID: Hashable, Sendable, Comparable {
  public let text: String

  public init(_ text: String) {
    self.text = text
  }

  /// Nil unless it is 3…48 lower-case letters, digits and hyphens, beginning with a letter.
  public init?(checked text: String) {
    guard (3...48).contains(text.utf8.count), text.utf8.first.map(Self.isLetter) == true,
      text.utf8.last != UInt8(ascii: "-"),
      text.utf8.allSatisfy({ Self.isLetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") })
    else { return nil }
    self.text = text
  }

  public static func < (left: ChallengeID, right: ChallengeID) -> Bool { left.text < right.text }

  private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
}

extension ChallengeID: PackDecodable {
  public static let shape = Shape<String>.text(
    "a name such as loi-donnees", pattern: "[a-z][a-z0-9-]*[a-z0-9]", length: 3...48
  ).refined("a name such as loi-donnees") { ChallengeID(checked: $0) }
}
