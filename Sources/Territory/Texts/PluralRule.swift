/// When a language takes the form `one` of a text that counts (CLDR, cardinal plurals).
public enum PluralRule: String, Sendable, CaseIterable {
  /// For 0 and 1: French, Fulfulde.
  case belowTwo = "below-two"
  /// For 1 alone: Hausa.
  case onlyOne = "only-one"
  /// Never: Bambara.
  case none

  public func isOne(_ count: Int) -> Bool {
    switch self {
    case .belowTwo: (-1...1).contains(count)
    case .onlyOne: count == 1
    case .none: false
    }
  }
}
