import Crypto

/// A hash tree in memory (RFC 4998 §4.2): each node is the hash of its two children, the smaller one first. A node without a
/// neighbour, or with one that is the same, goes up as it is: who checks may take two equal hashes for one.
///
/// Holds twice the bytes of its leaves.
package struct HashTree: Sendable {
  package let algorithm: DigestAlgorithm
  /// How many leaves there are; one at least.
  package let count: Int
  /// The hashes of each level, one after the other, from the leaves up to the root.
  private let levels: [[UInt8]]

  /// - Parameter leaves: hashes by `algorithm`, one after the other. Nil for none, and for what does not divide into them.
  package init?(_ leaves: [UInt8], by algorithm: DigestAlgorithm) {
    let (count, rest) = leaves.count.quotientAndRemainder(dividingBy: algorithm.length)
    guard count > 0, rest == 0 else { return nil }
    var levels = [leaves]
    while var level = levels.last, level.count > algorithm.length {
      level = algorithm.parents(of: level)
      levels.append(level)
    }
    self.algorithm = algorithm
    self.count = count
    self.levels = levels
  }

  package var root: [UInt8] { levels[levels.count - 1] }
  /// One after the other.
  package var leaves: [UInt8] { levels[0] }

  /// What it takes to compute the root from the leaf at `index`: its neighbour, its parent's neighbour, and so on.
  package func siblings(of index: Int) -> [[UInt8]] {
    var siblings: [[UInt8]] = []
    var place = index
    for level in levels.dropLast() {
      let (own, other) = (place * algorithm.length, (place ^ 1) * algorithm.length)
      if other < level.count {
        let sibling = level[other..<(other + algorithm.length)]
        if sibling != level[own..<(own + algorithm.length)] { siblings.append(Array(sibling)) }
      }
      place >>= 1
    }
    return siblings
  }
}

extension DigestAlgorithm {
  /// The level above one of a ``HashTree``.
  fileprivate func parents(of level: [UInt8]) -> [UInt8] {
    switch self {
    case .sha256: Self.parents(of: level, SHA256.self)
    case .sha384: Self.parents(of: level, SHA384.self)
    case .sha512: Self.parents(of: level, SHA512.self)
    }
  }

  private static func parents<Function: HashFunction>(of level: [UInt8], _: Function.Type) -> [UInt8] {
    let width = Function.Digest.byteCount
    var parents: [UInt8] = []
    parents.reserveCapacity((level.count / width + 1) / 2 * width)
    level.withUnsafeBytes { bytes in
      var place = 0
      while place + 2 * width <= bytes.count {
        let left = UnsafeRawBufferPointer(rebasing: bytes[place..<(place + width)])
        let right = UnsafeRawBufferPointer(rebasing: bytes[(place + width)..<(place + 2 * width)])
        place += 2 * width
        guard !left.elementsEqual(right) else {
          parents += left
          continue
        }
        let isInOrder = left.lexicographicallyPrecedes(right)
        var function = Function()
        function.update(bufferPointer: isInOrder ? left : right)
        function.update(bufferPointer: isInOrder ? right : left)
        parents += function.finalize()
      }
      parents += bytes[place...]
    }
    return parents
  }
}
