extension CELType {
  /// The type within `optional`, however often it is wrapped.
  var unwrapped: CELType {
    if case .optional(let type) = self { type.unwrapped } else { self }
  }

  /// Whether `null` may stand for a value of this type.
  private var isNullable: Bool {
    switch self {
    case .null, .optional, .object, .timestamp, .duration, .dyn: true
    default: false
    }
  }

  /// Whether a value of this type may be used where `other` is wanted; `dyn` is decided when it is evaluated.
  func fits(_ other: CELType) -> Bool {
    if self == .null { return other.isNullable }
    switch (unwrapped, other.unwrapped) {
    case (.dyn, _), (_, .dyn): return true
    case (.list(let mine), .list(let its)): return mine.fits(its)
    case (.map(let key, let value), .map(let itsKey, let itsValue)): return key.fits(itsKey) && value.fits(itsValue)
    case (.object(let mine), .object(let its)):
      return its.allSatisfy { name, type in
        if let field = mine[name] { return field.fits(type) }
        if case .optional = type { return true }
        return false
      }
    case (let mine, let its): return mine == its
    }
  }

  /// The narrowest type that holds the values of both, or nil where there is none but `dyn`.
  func joined(with other: CELType) -> CELType? {
    if self == other { return self }
    if self == .dyn || other == .dyn { return .dyn }
    if self == .null, other.isNullable { return other }
    if other == .null, isNullable { return self }
    switch (self, other) {
    case (.optional, _), (_, .optional): return unwrapped.joined(with: other.unwrapped).map(CELType.optional)
    case (.list(let mine), .list(let its)): return mine.joined(with: its).map(CELType.list)
    case (.map(let key, let value), .map(let itsKey, let itsValue)):
      guard let key = key.joined(with: itsKey), let value = value.joined(with: itsValue) else { return nil }
      return .map(key, value)
    default: return nil
    }
  }
}
