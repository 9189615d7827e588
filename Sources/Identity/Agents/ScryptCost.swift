/// What one guess of a password costs: scrypt's parameters (RFC 7914 §2). They stand in each hash.
public struct ScryptCost: Sendable, Hashable {
  /// Base-2 logarithm of N, 4 to 20.
  public let logN: Int
  /// r, 1 to 32; memory is 128 · N · r bytes.
  public let blockSize: Int
  /// p, 1 to 16.
  public let parallelism: Int

  /// Nil outside the ranges, or beyond 256 MiB: a hash cannot ask for more than the machine has.
  public init?(logN: Int, blockSize: Int = 8, parallelism: Int = 1) {
    guard (4...20).contains(logN), (1...32).contains(blockSize), (1...16).contains(parallelism),
      128 * blockSize << logN <= 256 << 20
    else { return nil }
    self.init(checked: logN, blockSize, parallelism)
  }

  private init(checked logN: Int, _ blockSize: Int, _ parallelism: Int) {
    self.logN = logN
    self.blockSize = blockSize
    self.parallelism = parallelism
  }

  /// N = 2¹⁵, r = 8, p = 1: 32 MiB and about a tenth of a second.
  public static let usual = ScryptCost(checked: 15, 8, 1)
  /// N = 2⁴: for tests only.
  public static let trifling = ScryptCost(checked: 4, 8, 1)
}
