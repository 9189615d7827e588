import CZlib

/// The zlib format (RFC 1950), bounded on the way out so that a bomb stays small.
enum Zlib {
  /// No stamp inflates to more than this.
  static let longestOutput = 1 << 16

  /// Compresses as well as zlib can; nil only if memory is refused.
  static func deflate(_ bytes: [UInt8]) -> [UInt8]? {
    var length = compressBound(UInt(bytes.count))
    var output = [UInt8](repeating: 0, count: Int(length))
    guard compress2(&output, &length, bytes, UInt(bytes.count), Z_BEST_COMPRESSION) == Z_OK else { return nil }
    output.removeLast(output.count - Int(length))
    return output
  }

  /// Nil unless the bytes are one whole stream, with nothing after it, of at most ``longestOutput`` bytes.
  static func inflate(_ bytes: [UInt8]) -> [UInt8]? {
    var length = UInt(longestOutput)
    var taken = UInt(bytes.count)
    var output = [UInt8](repeating: 0, count: longestOutput)
    guard uncompress2(&output, &length, bytes, &taken) == Z_OK, taken == UInt(bytes.count) else { return nil }
    output.removeLast(output.count - Int(length))
    return output
  }
}
