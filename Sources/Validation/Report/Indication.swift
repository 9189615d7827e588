/// What a validation comes to (ETSI EN 319 102-1 §5.1.3, table 5), under the names of the standard.
///
/// A building block says PASSED and FAILED where the whole says TOTAL-PASSED and TOTAL-FAILED; the third is the same.
public enum Indication: String, Sendable, Hashable, Codable, CaseIterable {
  /// All checks passed, by the policy.
  case passed = "TOTAL-PASSED"
  /// A check failed for good: nothing that may still be found will help.
  case failed = "TOTAL-FAILED"
  /// What is at hand does not suffice to say either.
  case indeterminate = "INDETERMINATE"
}
