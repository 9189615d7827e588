import Crypto
import CryptoExtras
import Foundation

/// A password as it is stored: scrypt's parameters, salt and result in one line,
/// `$scrypt$ln=15,r=8,p=1$<salt>$<hash>`, both in base64 without padding.
public struct PasswordHash: Sendable, Hashable, CustomStringConvertible {
  let cost: ScryptCost
  private let salt: [UInt8]
  private let hash: [UInt8]

  /// Hashes a password: slow and hungry on purpose, so never within a transaction.
  ///
  /// - Throws: `IdentityError.hashingFailed` when the memory cannot be had.
  public init(
    of password: String, cost: ScryptCost, using generator: inout some RandomNumberGenerator
  ) throws(IdentityError) {
    let salt = Hexadecimal.random(count: 16, using: &generator)
    self.init(cost: cost, salt: salt, hash: try Self.derive(password, salt, cost))
  }

  /// Nil unless `line` is one that ``line`` wrote.
  init?(line: String) {
    let fields = line.split(separator: "$", omittingEmptySubsequences: false)
    guard fields.count == 5, fields[0].isEmpty, fields[1] == "scrypt", let cost = Self.cost(fields[2]),
      let salt = Self.bytes(fields[3], count: 16), let hash = Self.bytes(fields[4], count: 32)
    else { return nil }
    self.init(cost: cost, salt: salt, hash: hash)
  }

  private init(cost: ScryptCost, salt: [UInt8], hash: [UInt8]) {
    self.cost = cost
    self.salt = salt
    self.hash = hash
  }

  /// A hash that no password has, to spend the same time on a login name that does not exist.
  static func decoy(_ cost: ScryptCost) -> PasswordHash {
    PasswordHash(cost: cost, salt: [UInt8](repeating: 0, count: 16), hash: [])
  }

  var line: String {
    "$scrypt$ln=\(cost.logN),r=\(cost.blockSize),p=\(cost.parallelism)$\(Self.text(salt))$\(Self.text(hash))"
  }

  /// Whether this is the hash of `password`; as slow as hashing it.
  func matches(_ password: String) throws(IdentityError) -> Bool {
    let found = try Self.derive(password, salt, cost)
    guard hash.count == found.count else { return false }
    return zip(hash, found).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// Says nothing of the hash, so that none ends in a log.
  public var description: String { "PasswordHash" }

  private static func derive(
    _ password: String, _ salt: [UInt8], _ cost: ScryptCost
  ) throws(IdentityError) -> [UInt8] {
    // NFKC, so that a password typed on another keyboard is the same one (NIST SP 800-63B §5.1.1.2).
    let text = [UInt8](password.precomposedStringWithCompatibilityMapping.utf8)
    let rounds = 1 << cost.logN
    do {
      let key = try KDF.Scrypt.deriveKey(
        from: text, salt: salt, outputByteCount: 32, rounds: rounds, blockSize: cost.blockSize,
        parallelism: cost.parallelism, maxMemory: 512 * rounds * cost.blockSize)
      return key.withUnsafeBytes { [UInt8]($0) }
    } catch {
      throw .hashingFailed
    }
  }

  private static func cost(_ text: Substring) -> ScryptCost? {
    let pairs = text.split(separator: ",").map { $0.split(separator: "=") }
    guard pairs.count == 3, pairs.allSatisfy({ $0.count == 2 }), pairs.map({ $0[0] }) == ["ln", "r", "p"],
      let logN = Int(pairs[0][1]), let blockSize = Int(pairs[1][1]), let parallelism = Int(pairs[2][1])
    else { return nil }
    return ScryptCost(logN: logN, blockSize: blockSize, parallelism: parallelism)
  }

  private static func text(_ bytes: [UInt8]) -> String {
    let padded = Data(bytes).base64EncodedString()
    return String(padded.prefix { $0 != "=" })
  }

  private static func bytes(_ text: Substring, count: Int) -> [UInt8]? {
    let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
    guard let data = Data(base64Encoded: text + padding), data.count == count else { return nil }
    return [UInt8](data)
  }
}
