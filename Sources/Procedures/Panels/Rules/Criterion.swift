public import Pack
public import Vocabulary

/// One question that a jury answers with a mark.
public struct Criterion: Hashable, Sendable {
  /// How files and forms name it: lower-case letters, digits and underscores.
  public let key: String
  public let title: LocalizedText
  /// 1 to 100; only its share of all weights of the rubric counts.
  public let weight: Int
  /// What a mark means, in words, for at least the lowest and the highest mark.
  public let anchors: [Int: LocalizedText]
  /// Nil where it was read from a published ranking.
  public let source: FactSource?

  public init(
    key: String, title: LocalizedText, weight: Int, anchors: [Int: LocalizedText], source: FactSource? = nil
  ) {
    self.key = key
    self.title = title
    self.weight = weight
    self.anchors = anchors
    self.source = source
  }
}

extension Criterion: PackDecodable {
  public static let shape = Shape<Criterion>.object(
    "A question that the jury answers with a mark",
    .required("id", "The criterion's name", .identifier),
    .required("title", "The criterion, for jurors and the public"),
    .required("weight", "Its weight among the criteria", .int(in: 1...100)),
    .required(
      "anchors", "What a mark means, at least the lowest and the highest",
      Shape<[Int: LocalizedText]>.dictionary(key: mark, value: .declared)),
    FactSource.keys
  ) { key, title, weight, anchors, source in
    Criterion(key: key, title: title, weight: weight, anchors: anchors, source: source)
  }

  private static let mark = Shape<String>.text.refined("a mark such as 10", pattern: "-?[0-9]{1,4}") { Int($0) }
}
