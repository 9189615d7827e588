import Crypto

/// A digest of what comes in pieces.
package struct RunningDigest {
  private var function: any HashFunction

  package init(_ algorithm: DigestAlgorithm) {
    function = algorithm.function
  }

  package mutating func update(_ piece: UnsafeRawBufferPointer) { function.update(bufferPointer: piece) }

  package mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { function.update(bufferPointer: $0) } }

  package func finalize() -> [UInt8] { function.digest }
}

extension HashFunction {
  /// The digest of all that was taken in so far.
  fileprivate var digest: [UInt8] { Array(finalize()) }
}
