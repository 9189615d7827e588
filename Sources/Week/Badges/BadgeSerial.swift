/// Six random bytes that name one badge of one edition. They say nothing of the person: the organisers' register alone does.
public struct BadgeSerial: Hashable, Sendable, Comparable {
  static let length = 6

  public let bytes: [UInt8]

  public init<Generator: RandomNumberGenerator>(using generator: inout Generator) {
    bytes = (0..<Self.length).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// Nil unless there are six.
  public init?(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
    guard self.bytes.count == Self.length else { return nil }
  }

  public static func < (left: BadgeSerial, right: BadgeSerial) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
