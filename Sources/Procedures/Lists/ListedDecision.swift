import Crypto
import Foundation
public import Vocabulary

/// A decision as it stands on a list, in the words that the agent reads before taking it with the others.
public struct ListedDecision: Sendable, Hashable, Codable {
  public let number: DossierNumber
  /// The procedure's title.
  public let procedure: String
  /// Whom it is about.
  public let person: String
  /// What is decided, and on what the search came to.
  public let decision: String
  /// What the agent declares.
  public let attestation: String

  public init(number: DossierNumber, procedure: String, person: String, decision: String, attestation: String) {
    self.number = number
    self.procedure = procedure
    self.person = person
    self.decision = decision
    self.attestation = attestation
  }

  /// The bytes that are sealed and that the list's digest is over: JSON with its keys in order, and 16 random bytes, so that
  /// the digest, which stands in clear, tells no name to who tries names.
  static func sealable(_ decision: ListedDecision, salt: [UInt8]) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(Salted(decision: decision, salt: Digest.text(salt))))
  }

  init(sealable bytes: [UInt8]) throws {
    self = try JSONDecoder().decode(Salted.self, from: Data(bytes)).decision
  }

  private struct Salted: Codable {
    let decision: ListedDecision
    let salt: String
  }
}
