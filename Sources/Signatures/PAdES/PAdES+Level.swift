extension PAdES {
  /// The levels of ETSI EN 319 142-1 §6, each with what it needs beyond the one before.
  public enum Level: Sendable {
    /// B-B: the signature.
    case b
    /// B-T: and proof of its time.
    case t(any TimeStamper)
    /// B-LT: and all that it takes to validate both when those who made them are gone.
    case lt(any TimeStamper, RevocationValues)
    /// B-LTA: and a time stamp over it all, which is renewed by ``PAdES/extend(_:with:stampedBy:)``.
    case lta(any TimeStamper, RevocationValues)

    var stamper: (any TimeStamper)? {
      switch self {
      case .b: nil
      case .t(let stamper), .lt(let stamper, _), .lta(let stamper, _): stamper
      }
    }
  }
}
