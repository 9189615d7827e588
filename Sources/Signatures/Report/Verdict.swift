/// What findings say together (the three of ETSI EN 319 102-1 §5.1.3).
public enum Verdict: String, Sendable, Hashable {
  /// All checks were made and passed.
  case valid
  /// At least one check failed.
  case invalid
  /// None failed, yet at least one could not be settled.
  case undetermined

  init(_ findings: [Finding]) {
    if findings.isEmpty || findings.contains(where: { $0.outcome == .failed }) {
      self = .invalid
    } else if findings.contains(where: { $0.outcome == .undetermined }) {
      self = .undetermined
    } else {
      self = .valid
    }
  }
}
