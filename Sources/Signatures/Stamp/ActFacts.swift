public import Foundation
public import Vocabulary

/// What a stamp says of an act: enough to compare it with the paper that it stands on.
public struct ActFacts: Sendable, Hashable {
  /// One fact: a short key that the pack gives a label to, such as `n` for the name, and a text. Keys of one small letter
  /// and values that are dates (`1998-03-05`) take the least room.
  public struct Fact: Sendable, Hashable {
    public let key: String
    public let value: String

    public init(_ key: String, _ value: String) {
      self.key = key
      self.value = value
    }
  }

  /// The issuing State.
  public let state: StateCode
  /// The kind of act: 1 to 24 bytes; one small letter takes the least room.
  public let kind: String
  /// The number of the act or document: 1 to 48 bytes.
  public let number: String
  /// When the document was issued, cut to whole seconds.
  public let issuedAt: Date
  /// When it stops to be good, if it does.
  public let expiresAt: Date?
  /// In the order in which they are shown; no key stands there twice.
  public let facts: [Fact]

  public static let mostFacts = 24
  public static let longestKey = 12
  public static let longestValue = 160

  /// Throws ``SignatureError/stamp(_:)``.
  public init(
    state: StateCode, kind: String, number: String, issuedAt: Date, expiresAt: Date? = nil, facts: [Fact]
  ) throws(SignatureError) {
    let fault = Self.fault(kind, number, issuedAt, expiresAt, facts)
    if let fault { throw .stamp(fault) }
    self.state = state
    self.kind = kind
    self.number = number
    self.issuedAt = issuedAt.wholeSeconds
    self.expiresAt = expiresAt?.wholeSeconds
    self.facts = facts
  }

  private static func fault(
    _ kind: String, _ number: String, _ issuedAt: Date, _ expiresAt: Date?, _ facts: [Fact]
  ) -> StampFault? {
    guard (1...24).contains(kind.utf8.count) else { return .badKind }
    guard (1...48).contains(number.utf8.count) else { return .badNumber }
    // Four-byte seconds: good until 2106, and a count that fits every reader's integers.
    guard (0..<4_294_967_296).contains(issuedAt.timeIntervalSince1970) else { return .badTime }
    if let expiresAt {
      guard expiresAt > issuedAt, expiresAt.timeIntervalSince1970 < 4_294_967_296 else { return .badTime }
    }
    guard facts.count <= mostFacts else { return .tooManyFacts(most: mostFacts) }
    var keys: Set<String> = []
    for fact in facts {
      guard (1...longestKey).contains(fact.key.utf8.count), keys.insert(fact.key).inserted else {
        return .badKey(fact.key)
      }
      guard fact.value.utf8.count <= longestValue else {
        return .longValue(key: fact.key, mostBytes: longestValue)
      }
    }
    return nil
  }
}
