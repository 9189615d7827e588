/// Seals a text under two locks: a sealer's, and something that one person knows.
///
/// The person's lock is inside: without the sealer there is nothing that a guess could be tried on, and with it each
/// guess costs one scrypt (RFC 7914). What is sealed: version, three bytes of ``PassphraseCost``, 16 bytes of salt, then
/// the text under both locks. All that precedes is part of the context of both.
public enum TwofoldSeal {
  private static let version: UInt8 = 1
  private static let saltLength = 16
  private static let headerLength = 1 + 3 + saltLength

  /// As slow as `cost` says: never within a transaction.
  ///
  /// - Throws: ``KeyError/fileFailure(path:operation:errno:)`` when scrypt cannot have its memory.
  public static func seal(
    _ plain: [UInt8], knowing secret: [UInt8], cost: PassphraseCost, by sealer: Sealer, context: [UInt8]
  ) throws(KeyError) -> [UInt8] {
    var random = SystemRandomNumberGenerator()
    let salt = (0..<saltLength).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    let header = [version] + cost.bytes + salt
    let inner = try self.inner(secret, salt: salt, cost: cost).seal(plain, context: header + context)
    return header + sealer.seal(inner, context: header + context)
  }

  /// - Throws: ``KeyError/unsealable`` when the secret, the sealer or the context is another one, or the text was
  ///   altered; nobody can tell these apart but who holds the sealer.
  public static func open(
    _ sealed: [UInt8], knowing secret: [UInt8], by sealer: Sealer, context: [UInt8]
  ) throws(KeyError) -> [UInt8] {
    guard let first = sealed.first else { throw .unsealable }
    guard first == version else { throw .unsupportedSeal(version: first) }
    guard sealed.count > headerLength,
      let cost = PassphraseCost(log2N: sealed[1], blockSize: sealed[2], parallelism: sealed[3], bounded: ())
    else { throw .unsealable }
    let header = [UInt8](sealed[..<headerLength])
    let inner = try sealer.open([UInt8](sealed[headerLength...]), context: header + context)
    return try self.inner(secret, salt: [UInt8](header.suffix(saltLength)), cost: cost).open(
      inner, context: header + context)
  }

  private static func inner(
    _ secret: [UInt8], salt: [UInt8], cost: PassphraseCost
  ) throws(KeyError) -> Sealer {
    do {
      return Sealer(key: try cost.key(from: secret, salt: salt))
    } catch {
      throw .fileFailure(path: "", operation: "scrypt", errno: 0)
    }
  }
}
