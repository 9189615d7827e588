public import Foundation

/// What a trust list says: by whose word it stands, for how long, and which services or lists it names (ETSI TS 119 612
/// §5.3).
public struct TrustList: Sendable, Hashable {
  public var kind: TrustListKind
  /// `ML`, `BF`, `NE`, or `AES` for all three (§5.3.10).
  public var territory: String
  /// 1, 2, 3… for the lists of one kind and territory (§5.3.2).
  public var number: Int
  public var issuedAt: Date
  /// When another one is there at the latest. Nil for the last of all, which names nothing that counts (§5.3.15).
  public var nextUpdate: Date?
  public var operatorName: TrustText
  public var address: TrustAddress
  /// `ML:…` (§5.3.6).
  public var name: TrustText
  /// Addresses of pages.
  public var information: TrustText
  /// How it is decided what stands in it: the URI of an approach (§5.3.8).
  public var approach: String
  /// URIs of the rules that services are held against (§5.3.9).
  public var rules: TrustText
  public var notice: TrustText
  /// Lists of others.
  public var pointers: [TrustListPointer]
  /// Where the newest one always stands.
  public var locations: [String]
  public var providers: [TrustProvider]

  public init(
    kind: TrustListKind, territory: String, number: Int, issuedAt: Date, nextUpdate: Date?, operatorName: TrustText,
    address: TrustAddress, name: TrustText, information: TrustText, approach: String, rules: TrustText,
    notice: TrustText, pointers: [TrustListPointer], locations: [String], providers: [TrustProvider]
  ) {
    self.kind = kind
    self.territory = territory
    self.number = number
    self.issuedAt = issuedAt
    self.nextUpdate = nextUpdate
    self.operatorName = operatorName
    self.address = address
    self.name = name
    self.information = information
    self.approach = approach
    self.rules = rules
    self.notice = notice
    self.pointers = pointers
    self.locations = locations
    self.providers = providers
  }

  /// How it is sent (§6.2.1.1).
  public static let mediaType = "application/vnd.etsi.tsl+xml"

  public var services: [TrustService] { providers.flatMap(\.services) }

  /// Identifies what is said, whichever number it bears and whenever it is said: 32 bytes.
  var contentDigest: [UInt8] {
    var bare = self
    bare.number = 1
    bare.issuedAt = Date(timeIntervalSince1970: 0)
    bare.nextUpdate = nil
    return bare.xml.digest
  }
}
