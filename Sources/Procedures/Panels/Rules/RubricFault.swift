/// What is wrong with a rubric, or with a sheet of marks under one. The text names the criterion by its key.
public enum RubricFault: Error, Hashable, Sendable {
  case noCriteria
  /// A scale of a single mark tells nothing apart.
  case oneMark
  case twice(String)
  /// A weight outside 1 to 100.
  case weight(String)
  /// The lowest or the highest mark is not explained.
  case noAnchor(String, mark: Int)
  /// A mark is explained that is off the scale.
  case strayAnchor(String, mark: Int)
  case noMark(String)
  case offScale(String, mark: Int)
  /// A mark for a criterion that the rubric does not have.
  case unknown(String)
}
