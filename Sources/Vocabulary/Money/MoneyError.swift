/// Why an amount cannot be computed.
public enum MoneyError: Error, Sendable, Hashable {
  /// Beyond ±9,223,372,036,854,775,807 francs.
  case tooLarge
}
