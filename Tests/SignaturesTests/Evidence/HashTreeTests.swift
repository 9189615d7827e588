import Testing

@testable import Signatures

@Suite("Hash trees")
struct HashTreeTests {
  static func leaf(_ number: Int, _ algorithm: DigestAlgorithm = .sha256) -> [UInt8] {
    algorithm.hash(Array("document \(number)".utf8))
  }

  static func leaves(_ count: Int, _ algorithm: DigestAlgorithm = .sha256) -> [UInt8] {
    (0..<count).flatMap { leaf($0, algorithm) }
  }

  @Test("every leaf leads to the root, whatever their number", arguments: DigestAlgorithm.allCases)
  func paths(_ algorithm: DigestAlgorithm) throws {
    for count in Array(1...20) + [33, 64, 100] {
      let tree = try #require(HashTree(Self.leaves(count, algorithm), by: algorithm))
      #expect(tree.count == count && tree.root.count == algorithm.length)
      for index in 0..<count {
        let leaf = Self.leaf(index, algorithm)
        let lists = [PartialHashTree](leaf, beside: tree.siblings(of: index))
        #expect(try lists.root(from: leaf, by: algorithm) == tree.root)
        #expect(throws: EvidenceFault.notCovered) { try lists.root(from: Self.leaf(count, algorithm), by: algorithm) }
      }
    }
  }

  @Test("a node is the hash of its children in binary ascending order")
  func order() throws {
    let (first, second, third) = (Self.leaf(0), Self.leaf(1), Self.leaf(2))
    func node(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
      DigestAlgorithm.sha256.hash(left.lexicographicallyPrecedes(right) ? left + right : right + left)
    }
    #expect(HashTree(first, by: .sha256)?.root == first)
    #expect(HashTree(first + second, by: .sha256)?.root == node(first, second))
    #expect(HashTree(second + first, by: .sha256)?.root == node(first, second))
    #expect(HashTree(first + second + third, by: .sha256)?.root == node(node(first, second), third))
  }

  @Test("equal documents lead to the root too, for readers that take two equal hashes for one")
  func twins() throws {
    let twin = Self.leaf(0)
    let tree = try #require(HashTree(twin + twin + Self.leaf(1) + twin + twin + twin, by: .sha256))
    for index in [0, 1, 3, 4, 5] {
      let lists = [PartialHashTree](twin, beside: tree.siblings(of: index))
      #expect(try lists.root(from: twin, by: .sha256) == tree.root)
    }
  }

  @Test("a forest has the tree's root, and each of its groups the way there", arguments: [1, 3, 4, 5, 8, 31, 32, 33])
  func forest(_ count: Int) throws {
    let whole = try #require(HashTree(Self.leaves(count), by: .sha256))
    var forest = HashForest(by: .sha256, groupOf: 4)
    for number in 0..<count { forest.add(Self.leaf(number)) }
    let top = try #require(forest.top)
    #expect(top.root == whole.root && forest.groups == top.count)
    for group in 0..<forest.groups {
      let range = forest.range(of: group)
      let tree = try forest.tree(group, of: range.flatMap { Self.leaf($0) }, under: top)
      for index in range {
        let siblings = tree.siblings(of: index - range.lowerBound) + top.siblings(of: group)
        #expect(siblings == whole.siblings(of: index))
      }
    }
  }

  @Test("a forest whose hashes are others the second time says so")
  func otherLeaves() throws {
    var forest = HashForest(by: .sha256, groupOf: 4)
    for number in 0..<6 { forest.add(Self.leaf(number)) }
    let top = try #require(forest.top)
    for wrong in [Self.leaves(3), Self.leaves(5), [], Self.leaves(3) + Self.leaf(9)] {
      #expect(throws: EvidenceFault.otherLeaves) { try forest.tree(0, of: wrong, under: top) }
    }
    #expect(throws: EvidenceFault.otherLeaves) { try forest.tree(2, of: [], under: top) }
  }

  @Test("nothing, and what is no row of hashes, makes no tree")
  func empty() {
    #expect(HashTree([], by: .sha256) == nil && HashForest(by: .sha256).top == nil)
    #expect(HashTree([UInt8](repeating: 0, count: 33), by: .sha256) == nil)
  }
}
