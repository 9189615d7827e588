extension PAdES {
  /// The levels of a PDF signature (ETSI EN 319 142-1 §6).
  public typealias Level = BaselineLevel
}
