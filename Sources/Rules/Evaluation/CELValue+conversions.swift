extension CELValue {
  /// The result of a conversion function, nil where it does not take this type.
  /// Errors: out of the range of the type, or no text of it.
  func converted(to target: Builtin) throws(CELError.Kind) -> CELValue? {
    switch target {
    case .toInt: try asInt().map(CELValue.int)
    case .toUint: try asUint().map(CELValue.uint)
    case .toDouble: try asDouble().map(CELValue.double)
    case .toString: try asString().map(CELValue.string)
    case .toBytes: asBytes().map(CELValue.bytes)
    case .toBool: try asBool().map(CELValue.bool)
    case .toTimestamp: try asTimestamp().map(CELValue.timestamp)
    case .toDuration: try asDuration().map(CELValue.duration)
    default: nil
    }
  }

  /// A double is cut towards zero. Both ends of the range are refused to it, as the definition's tests want.
  private func asInt() throws(CELError.Kind) -> Int64? {
    switch self {
    case .int(let value): return value
    case .uint(let value):
      guard let value = Int64(exactly: value) else { throw .outOfRange(type: "int") }
      return value
    case .double(let value):
      guard value > -0x1p63, value < 0x1p63 else { throw .outOfRange(type: "int") }
      return Int64(value)
    case .string(let text):
      guard let value = Int64(text) else { throw .notConvertible(from: "string", to: "int") }
      return value
    case .timestamp(let instant): return instant.seconds
    default: return nil
    }
  }

  private func asUint() throws(CELError.Kind) -> UInt64? {
    switch self {
    case .uint(let value): return value
    case .int(let value):
      guard let value = UInt64(exactly: value) else { throw .outOfRange(type: "uint") }
      return value
    case .double(let value):
      guard value >= 0, value < 0x1p64 else { throw .outOfRange(type: "uint") }
      return UInt64(value)
    case .string(let text):
      guard let value = UInt64(text) else { throw .notConvertible(from: "string", to: "uint") }
      return value
    default: return nil
    }
  }

  private func asDouble() throws(CELError.Kind) -> Double? {
    switch self {
    case .double(let value): return value
    case .int(let value): return Double(value)
    case .uint(let value): return Double(value)
    case .string(let text):
      guard let value = Double(text) else { throw .notConvertible(from: "string", to: "double") }
      return value
    default: return nil
    }
  }

  private func asString() throws(CELError.Kind) -> String? {
    switch self {
    case .string(let text): return text
    case .int(let value): return String(value)
    case .uint(let value): return String(value)
    case .double(let value): return value.shortestText
    case .bool(let value): return value ? "true" : "false"
    case .timestamp(let instant): return instant.description
    case .duration(let span): return span.description
    case .bytes(let bytes):
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw .notConvertible(from: "bytes", to: "string")
      }
      return text
    default: return nil
    }
  }

  private func asBytes() -> [UInt8]? {
    switch self {
    case .bytes(let bytes): bytes
    case .string(let text): Array(text.utf8)
    default: nil
    }
  }

  private func asBool() throws(CELError.Kind) -> Bool? {
    switch self {
    case .bool(let value): return value
    case .string("true"), .string("True"), .string("TRUE"), .string("t"), .string("1"): return true
    case .string("false"), .string("False"), .string("FALSE"), .string("f"), .string("0"): return false
    case .string: throw .notConvertible(from: "string", to: "bool")
    default: return nil
    }
  }

  private func asTimestamp() throws(CELError.Kind) -> CELTimestamp? {
    switch self {
    case .timestamp(let instant): return instant
    case .string(let text): return try CELTimestamp(text)
    case .int(let seconds):
      guard let instant = CELTimestamp(seconds: seconds) else { throw .outOfRange(type: "timestamp") }
      return instant
    default: return nil
    }
  }

  private func asDuration() throws(CELError.Kind) -> CELDuration? {
    switch self {
    case .duration(let span): span
    case .string(let text): try CELDuration(text)
    default: nil
    }
  }
}
