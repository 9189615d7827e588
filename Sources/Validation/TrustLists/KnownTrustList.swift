/// The newest list of an operator that is known, which no older one may take the place of.
public struct KnownTrustList: Sendable, Hashable {
  public let number: Int
  public let xml: [UInt8]

  public init(number: Int, xml: [UInt8]) {
    self.number = number
    self.xml = xml
  }
}
