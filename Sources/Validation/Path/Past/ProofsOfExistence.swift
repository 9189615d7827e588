import Crypto
public import Foundation

/// Since when things are proven to have existed (POE, ETSI EN 319 102-1 §5.6.2.3), by SHA-256 of their bytes.
///
/// Time stamps and archives prove; whatever is looked at exists at least now.
public struct ProofsOfExistence: Sendable, Hashable {
  /// The time of the validation, at which everything given exists.
  public let now: Date
  private var earliest: [[UInt8]: Date] = [:]

  public init(now: Date) {
    self.now = now
  }

  /// Notes a proof. Of several, the earliest counts.
  public mutating func add(_ digest: [UInt8], at time: Date) {
    earliest[digest] = min(earliest[digest] ?? now, time)
  }

  /// What a thing is known by here: SHA-256 of its bytes as they came.
  public static func digest(of bytes: [UInt8]) -> [UInt8] { [UInt8](SHA256.hash(data: bytes)) }

  /// Since when the thing with this digest is proven to have existed.
  public func time(of digest: [UInt8]) -> Date { earliest[digest] ?? now }
}
