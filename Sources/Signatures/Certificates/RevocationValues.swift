/// What it takes to validate signatures when those who made them are gone: certificates and what was said of them. All
/// is DER.
public struct RevocationValues: Sendable, Hashable {
  /// Of signers, time-stamping units, answerers and the authorities above them.
  public var certificates: [[UInt8]]
  /// Certificate revocation lists (RFC 5280 §5).
  public var lists: [[UInt8]]
  /// OCSP responses (RFC 6960 §4.2.1).
  public var answers: [[UInt8]]

  public init(certificates: [[UInt8]] = [], lists: [[UInt8]] = [], answers: [[UInt8]] = []) {
    self.certificates = certificates
    self.lists = lists
    self.answers = answers
  }

  public var isEmpty: Bool { certificates.isEmpty && lists.isEmpty && answers.isEmpty }
}
