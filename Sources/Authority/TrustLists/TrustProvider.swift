/// Who provides services (ETSI TS 119 612 §5.4).
public struct TrustProvider: Sendable, Hashable {
  public var name: TrustText
  /// Its number in a register, such as `NTRML-…` (§5.4.2).
  public var tradeName: TrustText
  public var address: TrustAddress
  public var information: TrustText
  public var services: [TrustService]

  public init(
    name: TrustText, tradeName: TrustText, address: TrustAddress, information: TrustText, services: [TrustService]
  ) {
    self.name = name
    self.tradeName = tradeName
    self.address = address
    self.information = information
    self.services = services
  }
}
