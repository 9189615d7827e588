/// One question that a jury answers with a mark.
public struct Criterion: Hashable, Sendable {
  /// How files and forms name it: lower-case letters, digits and underscores.
  public let key: String
  /// 1 to 100; only its share of all weights of the rubric counts.
  public let weight: Int
  /// What a mark means, in words, for at least the lowest and the highest mark.
  public let anchors: [Int: String]

  public init(key: String, weight: Int, anchors: [Int: String]) {
    self.key = key
    self.weight = weight
    self.anchors = anchors
  }
}
