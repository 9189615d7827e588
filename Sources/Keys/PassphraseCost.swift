import Crypto
import CryptoExtras
import Foundation

/// What one guess of a passphrase costs: the parameters of scrypt (RFC 7914 §2), kept in the file that they protect.
public struct PassphraseCost: Sendable, Hashable {
  /// Base-2 logarithm of N.
  let log2N: UInt8
  /// r; memory is 128 · N · r bytes.
  let blockSize: UInt8
  /// p
  let parallelism: UInt8

  /// N = 2¹⁵, r = 8, p = 1: 32 MiB and about a tenth of a second a guess.
  public static let standard = PassphraseCost(log2N: 15, blockSize: 8, parallelism: 1)

  /// N = 2¹⁷, r = 8, p = 1: 128 MiB and about four tenths of a second a guess, for secrets as short as a PIN.
  public static let short = PassphraseCost(log2N: 17, blockSize: 8, parallelism: 1)

  /// N = 2¹⁰: for tests only, where no secret is worth guessing.
  public static let trifling = PassphraseCost(log2N: 10, blockSize: 8, parallelism: 1)

  private init(log2N: UInt8, blockSize: UInt8, parallelism: UInt8) {
    self.log2N = log2N
    self.blockSize = blockSize
    self.parallelism = parallelism
  }

  /// Reads the three bytes of a file header; nil when they ask for more than 1 GiB, so that a planted file cannot
  /// exhaust the machine.
  init?(log2N: UInt8, blockSize: UInt8, parallelism: UInt8, bounded: Void) {
    guard (10...20).contains(log2N), (1...8).contains(blockSize), (1...4).contains(parallelism) else { return nil }
    self.init(log2N: log2N, blockSize: blockSize, parallelism: parallelism)
  }

  var bytes: [UInt8] { [log2N, blockSize, parallelism] }

  /// The 256-bit key that `passphrase` and `salt` give.
  func key(from passphrase: [UInt8], salt: [UInt8]) throws -> SymmetricKey {
    let rounds = 1 << Int(log2N)
    let memory = 128 * rounds * Int(blockSize)
    return try KDF.Scrypt.deriveKey(
      from: passphrase, salt: salt, outputByteCount: 32, rounds: rounds, blockSize: Int(blockSize),
      parallelism: Int(parallelism), maxMemory: memory * 2)
  }
}
