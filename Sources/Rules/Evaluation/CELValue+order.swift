/// Where a value stands in relation to another one; `none` for a NaN.
enum Order: Sendable {
  case before, same, after, none

  init<T: Comparable>(_ left: T, _ right: T) {
    self = left < right ? .before : left > right ? .after : left == right ? .same : .none
  }

  var reversed: Order {
    switch self {
    case .before: .after
    case .after: .before
    case .same, .none: self
    }
  }
}

extension CELValue {
  var isNumber: Bool {
    switch self {
    case .int, .uint, .double: true
    default: false
    }
  }

  /// Nil where values of these types have no order.
  func order(relativeTo other: CELValue) -> Order? {
    switch (self, other) {
    case (.int(let left), .int(let right)): Order(left, right)
    case (.uint(let left), .uint(let right)): Order(left, right)
    case (.double(let left), .double(let right)): Order(left, right)
    case (.int(let left), .uint(let right)): Order(left, signed: right)
    case (.uint(let left), .int(let right)): Order(right, signed: left).reversed
    case (.int(let left), .double(let right)): Order(left, right)
    case (.double(let left), .int(let right)): Order(right, left).reversed
    case (.uint(let left), .double(let right)): Order(left, right)
    case (.double(let left), .uint(let right)): Order(right, left).reversed
    case (.string(let left), .string(let right)):
      left.hasSameCodePoints(as: right) ? .same : left.precedesByCodePoint(right) ? .before : .after
    case (.bytes(let left), .bytes(let right)):
      left == right ? .same : left.lexicographicallyPrecedes(right) ? .before : .after
    case (.bool(let left), .bool(let right)): Order(left ? 1 : 0, right ? 1 : 0)
    case (.timestamp(let left), .timestamp(let right)): Order(left, right)
    case (.duration(let left), .duration(let right)): Order(left, right)
    default: nil
    }
  }
}

extension Order {
  fileprivate init(_ left: Int64, signed right: UInt64) {
    self = left < 0 ? .before : Order(UInt64(left), right)
  }

  /// Beyond the integers' range by sign, within it as doubles: the definition's own tests want `9223372036854775807` and
  /// `9223372036854775808.0` equal.
  fileprivate init<T: FixedWidthInteger>(_ left: T, _ right: Double) {
    if right > Double(T.max) {
      self = .before
    } else if right < Double(T.min) {
      self = .after
    } else {
      self = Order(Double(left), right)
    }
  }
}
