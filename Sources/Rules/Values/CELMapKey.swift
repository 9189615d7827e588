/// The identity of a map's key: numbers by their place on the number line, strings by code point.
enum CELMapKey: Sendable {
  case bool(Bool)
  case int(Int64)
  /// Only above `Int64.max`; a smaller one is `int`.
  case large(UInt64)
  case text(String)

  init(text: String) {
    self = .text(text)
  }

  init?(_ value: CELValue) {
    switch value {
    case .bool(let value): self = .bool(value)
    case .int(let value): self = .int(value)
    case .uint(let value): self = Int64(exactly: value).map(CELMapKey.int) ?? .large(value)
    case .string(let value): self = .text(value)
    case .double(let value):
      // Not `Int64(exactly:)`: it needs the C library's `trunc`, which this room does not link.
      if value >= -0x1p63, value < 0x1p63, Double(Int64(value)) == value {
        self = .int(Int64(value))
      } else if value >= 0x1p63, value < 0x1p64 {
        self = .large(UInt64(value))
      } else {
        return nil
      }
    default: return nil
    }
  }
}

extension CELMapKey: Hashable {
  static func == (left: CELMapKey, right: CELMapKey) -> Bool {
    switch (left, right) {
    case (.bool(let left), .bool(let right)): left == right
    case (.int(let left), .int(let right)): left == right
    case (.large(let left), .large(let right)): left == right
    case (.text(let left), .text(let right)): left.hasSameCodePoints(as: right)
    default: false
    }
  }

  func hash(into hasher: inout Hasher) {
    switch self {
    case .bool(let value): hasher.combine(value)
    case .int(let value): hasher.combine(value)
    case .large(let value): hasher.combine(value)
    case .text(let value):
      for byte in value.utf8 { hasher.combine(byte) }
    }
  }
}
