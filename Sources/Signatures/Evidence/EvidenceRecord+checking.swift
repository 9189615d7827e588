extension EvidenceRecord {
  /// What each time stamp must be over so that the record proves something of a hash, and is (RFC 4998 §5.3, without the
  /// signatures of the time stamps).
  ///
  /// - Parameter hash: of the thing, by any of the algorithms that the record's chains are made by.
  /// - Returns: the roots of the hash trees, in the order of ``tokens``, each of which has been found in its time stamp.
  package func roots(
    over hash: (DigestAlgorithm) throws -> [UInt8]
  ) throws -> [(root: [UInt8], algorithm: DigestAlgorithm)] {
    var roots: [(root: [UInt8], algorithm: DigestAlgorithm)] = []
    for (number, chain) in chains.enumerated() {
      guard let algorithm = chain[0].algorithm, chain.allSatisfy({ $0.algorithm == algorithm }) else {
        throw EvidenceFault.algorithm
      }
      var wanted = try hash(algorithm)
      if number > 0 { wanted = Self.successor(of: wanted, after: chains[..<number], by: algorithm) }
      for stamp in chain {
        let root = try stamp.tree.root(from: wanted, by: algorithm)
        guard stamp.token.info.imprint.isOf(root, by: algorithm) else {
          throw EvidenceFault.otherRoot(stamp: roots.count)
        }
        roots.append((root, algorithm))
        wanted = algorithm.hash(stamp.token.der)
      }
    }
    return roots
  }

  /// What stands for a thing in the hash tree that follows these chains: the hash over its own and theirs (§5.2).
  static func successor(
    of hash: [UInt8], after chains: ArraySlice<[ArchiveTimeStamp]>, by algorithm: DigestAlgorithm
  ) -> [UInt8] {
    algorithm.hash(hash + algorithm.hash(sequence(chains)))
  }
}
