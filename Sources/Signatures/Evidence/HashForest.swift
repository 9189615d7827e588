/// A hash tree over more hashes than are to be in memory, in groups: the first pass over the hashes finds its root, a second
/// one, group by group, the way from each hash to that root.
///
/// ```swift
/// var forest = HashForest(by: .sha256)
/// for digest in digests { forest.add(digest) }
/// guard let top = forest.top else { return }
/// for group in 0..<forest.groups {
///   let tree = try forest.tree(group, of: digests(in: forest.range(of: group)), under: top)
///   // tree.siblings(of: 0) + top.siblings(of: group) leads from the first of these digests to top.root.
/// }
/// ```
/// In memory are three times the hashes of one group, and one hash for each group: for a million of them less than 10 MB.
package struct HashForest: Sendable {
  package let algorithm: DigestAlgorithm
  /// How many hashes a group has; the last one may have fewer.
  package let groupSize: Int
  /// How many hashes were added.
  package private(set) var count = 0
  /// Roots of the groups that are full.
  private var tops: [UInt8] = []
  private var group: [UInt8] = []

  /// - Parameter groupSize: a power of two, so that the tree is the same for every size.
  package init(by algorithm: DigestAlgorithm, groupOf groupSize: Int = 1 << 16) {
    precondition(groupSize > 0 && groupSize & (groupSize - 1) == 0, "a power of two")
    self.algorithm = algorithm
    self.groupSize = groupSize
  }

  /// - Parameter hash: as long as the algorithm makes it.
  package mutating func add(_ hash: [UInt8]) {
    precondition(hash.count == algorithm.length, "a hash by another algorithm")
    group += hash
    count += 1
    guard count.isMultiple(of: groupSize) else { return }
    if let tree = HashTree(group, by: algorithm) { tops += tree.root }
    group.removeAll(keepingCapacity: true)
  }

  /// How many groups there are.
  package var groups: Int { (count + groupSize - 1) / groupSize }

  /// Which of the hashes a group holds.
  package func range(of group: Int) -> Range<Int> {
    (group * groupSize)..<min((group + 1) * groupSize, count)
  }

  /// The tree over the roots of all groups; nil before a hash is added.
  package var top: HashTree? {
    let last = HashTree(group, by: algorithm)?.root ?? []
    return HashTree(tops + last, by: algorithm)
  }

  /// The tree of one group, from its hashes, which are asked for again.
  ///
  /// - Parameter top: what ``top`` gave. Throws ``EvidenceFault/otherLeaves`` unless they are those that were added.
  package func tree(_ group: Int, of leaves: [UInt8], under top: HashTree) throws(EvidenceFault) -> HashTree {
    guard let tree = HashTree(leaves, by: algorithm), tree.count == range(of: group).count,
      tree.root == top.leaf(group)
    else { throw .otherLeaves }
    return tree
  }
}

extension HashTree {
  /// The hash at a place of the lowest level; nil beyond its end.
  package func leaf(_ index: Int) -> [UInt8]? {
    guard (0..<count).contains(index) else { return nil }
    return Array(leaves[(index * algorithm.length)..<((index + 1) * algorithm.length)])
  }
}
