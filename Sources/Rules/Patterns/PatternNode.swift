/// A part of a regular expression as it is written.
indirect enum PatternNode: Sendable {
  case empty
  case scalar(UInt32)
  case set(ScalarSet)
  case assertion(Pattern.Assertion)
  case sequence([PatternNode])
  case alternatives([PatternNode])
  /// From `minimum` to `maximum` times, without end where that is nil.
  case repeated(PatternNode, minimum: Int, maximum: Int?)
}
