/// A flag as it is stored: 32 bytes of HMAC-SHA-256 over the challenge and the flag. Without the contest's seed it tells nothing, not
/// even whether a guess is right.
public struct FlagHash: Hashable, Sendable {
  public let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }
}
