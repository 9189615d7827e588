/// What a jury looks at, published before the window of applications opens.
public struct Rubric: Hashable, Sendable {
  /// The marks that may be given, the same for each criterion.
  public let marks: ClosedRange<Int>
  /// Never empty; keys differ.
  public let criteria: [Criterion]

  /// Throws ``RubricFault``.
  public init(marks: ClosedRange<Int>, criteria: [Criterion]) throws(RubricFault) {
    guard !criteria.isEmpty else { throw .noCriteria }
    guard marks.count > 1 else { throw .oneMark }
    var keys: Set<String> = []
    for criterion in criteria {
      guard keys.insert(criterion.key).inserted else { throw .twice(criterion.key) }
      guard (1...100).contains(criterion.weight) else { throw .weight(criterion.key) }
      for end in [marks.lowerBound, marks.upperBound] where criterion.anchors[end] == nil {
        throw .noAnchor(criterion.key, mark: end)
      }
      if let stray = criterion.anchors.keys.filter({ !marks.contains($0) }).min() {
        throw .strayAnchor(criterion.key, mark: stray)
      }
    }
    self.marks = marks
    self.criteria = criteria
  }

  /// The weighted mean of a sheet's marks, on the scale of the marks.
  ///
  /// Throws ``RubricFault`` when a criterion has no mark, a mark is off the scale or is for no criterion.
  public func score(_ marks: [String: Int]) throws(RubricFault) -> Double {
    if let stray = marks.keys.filter({ key in !criteria.contains { $0.key == key } }).min() { throw .unknown(stray) }
    var sum = 0
    for criterion in criteria {
      guard let mark = marks[criterion.key] else { throw .noMark(criterion.key) }
      guard self.marks.contains(mark) else { throw .offScale(criterion.key, mark: mark) }
      sum += criterion.weight * mark
    }
    return Double(sum) / Double(weight)
  }

  /// What a criterion counts for, in whole percent, rounded down.
  public func share(of criterion: Criterion) -> Int { criterion.weight * 100 / weight }

  private var weight: Int { criteria.reduce(0) { $0 + $1.weight } }

  /// What is wrong with the marks of a sheet, criterion by criterion; a draft may leave some out.
  public func faults(in marks: [String: Int], isFinal: Bool) -> [RubricFault] {
    let strays = marks.keys.filter { key in !criteria.contains { $0.key == key } }.sorted().map(RubricFault.unknown)
    let own = criteria.compactMap { criterion -> RubricFault? in
      guard let mark = marks[criterion.key] else { return isFinal ? .noMark(criterion.key) : nil }
      return self.marks.contains(mark) ? nil : .offScale(criterion.key, mark: mark)
    }
    return own + strays
  }
}
