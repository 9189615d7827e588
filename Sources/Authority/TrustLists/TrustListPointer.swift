/// A list of another: where it stands, and by whose signature it is known (ETSI TS 119 612 §5.3.13).
public struct TrustListPointer: Sendable, Hashable {
  public let location: String
  /// Certificates in DER. Any of them may have signed it: two stand here while a signer changes.
  public let signers: [[UInt8]]
  public let kind: TrustListKind
  public let territory: String
  public let operatorName: TrustText
  public let rules: TrustText

  public init(
    location: String, signers: [[UInt8]], kind: TrustListKind, territory: String, operatorName: TrustText,
    rules: TrustText
  ) {
    self.location = location
    self.signers = signers
    self.kind = kind
    self.territory = territory
    self.operatorName = operatorName
    self.rules = rules
  }
}
