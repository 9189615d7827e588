/// The baseline levels of ETSI EN 319 142-1 §6, EN 319 122-1 §6, TS 119 182-1 §6 and EN 319 162-1 §5, each with what
/// it needs beyond the one before.
public enum BaselineLevel: Sendable {
  /// B-B: the signature.
  case b
  /// B-T: and proof of its time.
  case t(any TimeStamper)
  /// B-LT: and all that it takes to validate both when those who made them are gone.
  case lt(any TimeStamper, RevocationValues)
  /// B-LTA: and a time stamp over it all, which is renewed by the format's `extend`.
  case lta(any TimeStamper, RevocationValues)

  var stamper: (any TimeStamper)? {
    switch self {
    case .b: nil
    case .t(let stamper), .lt(let stamper, _), .lta(let stamper, _): stamper
    }
  }

  /// What is kept for the long term, and who stamps over it; nil where nothing is.
  var longTerm: (values: RevocationValues, stamper: (any TimeStamper)?)? {
    switch self {
    case .b, .t: nil
    case .lt(_, let values): (values, nil)
    case .lta(let stamper, let values): (values, stamper)
    }
  }
}
