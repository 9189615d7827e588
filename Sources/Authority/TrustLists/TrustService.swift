public import Foundation

/// A service, by the key that its work is known by, and how it stood and stands (ETSI TS 119 612 §5.5, §5.6).
public struct TrustService: Sendable, Hashable {
  public var type: TrustServiceType
  public var name: TrustText
  /// All over one key, in DER (§5.5.3).
  public var certificates: [[UInt8]]
  /// The digest by which they name that key.
  public var keyIdentifier: [UInt8]?
  /// The newest first: each held until the next one began. Never empty.
  public var standings: [Standing]
  /// Empty where it is not said.
  public var uses: Set<TrustServiceUse>
  /// Addresses of responders and lists.
  public var supplyPoints: [String]

  public struct Standing: Sendable, Hashable {
    public let status: TrustServiceStatus
    public let since: Date

    public init(_ status: TrustServiceStatus, since: Date) {
      self.status = status
      self.since = since
    }
  }

  /// Nil without any standing.
  public init?(
    type: TrustServiceType, name: TrustText, certificates: [[UInt8]], keyIdentifier: [UInt8]?,
    standings: [Standing], uses: Set<TrustServiceUse>, supplyPoints: [String]
  ) {
    guard !standings.isEmpty else { return nil }
    self.type = type
    self.name = name
    self.certificates = certificates
    self.keyIdentifier = keyIdentifier
    self.standings = standings
    self.uses = uses
    self.supplyPoints = supplyPoints
  }

  /// Nil at a time before its history begins.
  public func status(at time: Date) -> TrustServiceStatus? { standings.first { $0.since <= time }?.status }

  /// When it could be relied on, the newest first. The last of them may have no end.
  public var activePeriods: [ClosedRange<Date>] {
    var end = Date.distantFuture
    var periods: [ClosedRange<Date>] = []
    for standing in standings {
      if standing.status.isActive, standing.since <= end { periods.append(standing.since...end) }
      // The first second of a status no longer belongs to the one before.
      end = standing.since.addingTimeInterval(-1)
    }
    return periods
  }
}
