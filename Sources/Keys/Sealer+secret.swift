import Crypto

extension Sealer {
  /// A sealer whose secret is elsewhere: whoever brings these 256 random bits again opens what it sealed. Nil for
  /// another length.
  public init?(secret: [UInt8]) {
    guard secret.count == 32 else { return nil }
    self.init(key: SymmetricKey(data: secret))
  }
}
