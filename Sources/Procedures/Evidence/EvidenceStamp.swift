package import Foundation
package import Signatures

/// A time stamp for a batch of acts.
package struct EvidenceStamp: Sendable {
  /// Carrying what it takes to validate it.
  package let token: TimeStampToken
  /// Until when it proves by itself.
  package let provesUntil: Date

  package init(token: TimeStampToken, provesUntil: Date) {
    self.token = token
    self.provesUntil = provesUntil
  }
}

/// Makes the time stamps of an archive.
package protocol EvidenceStamper: Sendable {
  /// A time stamp that carries its certificates, and what was said of them after it was made.
  func stamp(over imprint: MessageImprint) async throws -> EvidenceStamp
}
