import Crypto

extension SHA256 {
  /// The digest that a PDF signature is over: of all bytes but those of the hole, which lies inside them
  /// (ISO 32000-1 §12.8.1).
  static func hash(of bytes: [UInt8], without hole: Range<Int>) -> SHA256.Digest {
    var hash = SHA256()
    bytes.withUnsafeBytes { all in
      hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: all[..<hole.lowerBound]))
      hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: all[hole.upperBound...]))
    }
    return hash.finalize()
  }
}
