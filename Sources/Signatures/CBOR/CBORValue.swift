/// A CBOR data item (RFC 8949), without floating-point numbers, for which tokens have no use.
indirect enum CBORValue: Sendable, Hashable {
  case unsigned(UInt64)
  /// The number −1 − n.
  case negative(UInt64)
  case bytes([UInt8])
  case text(String)
  case array([CBORValue])
  /// No two entries have the same key.
  case map([CBOREntry])
  case tagged(UInt64, CBORValue)
  case boolean(Bool)
  case null

  init(_ number: Int) {
    self = number >= 0 ? .unsigned(UInt64(number)) : .negative(UInt64(-(number + 1)))
  }

  var integer: Int? {
    switch self {
    case .unsigned(let value): Int(exactly: value)
    case .negative(let value): Int(exactly: value).map { -1 - $0 }
    default: nil
    }
  }

  var bytes: [UInt8]? { if case .bytes(let value) = self { value } else { nil } }
  var text: String? { if case .text(let value) = self { value } else { nil } }
  var array: [CBORValue]? { if case .array(let value) = self { value } else { nil } }
  var map: [CBOREntry]? { if case .map(let value) = self { value } else { nil } }

  /// The value of an integer key of a map.
  subscript(key: Int) -> CBORValue? {
    map?.first { $0.key == CBORValue(key) }?.value
  }
}

struct CBOREntry: Sendable, Hashable {
  let key: CBORValue
  let value: CBORValue
}
