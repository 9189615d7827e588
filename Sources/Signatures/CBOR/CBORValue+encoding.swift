extension CBORValue {
  /// The one deterministic encoding (RFC 8949 §4.2.1): shortest heads, definite lengths, keys in bytewise order.
  var encoded: [UInt8] {
    var output: [UInt8] = []
    write(to: &output)
    return output
  }

  private func write(to output: inout [UInt8]) {
    switch self {
    case .unsigned(let value): Self.head(0, value, to: &output)
    case .negative(let value): Self.head(1, value, to: &output)
    case .bytes(let bytes):
      Self.head(2, UInt64(bytes.count), to: &output)
      output += bytes
    case .text(let text):
      Self.head(3, UInt64(text.utf8.count), to: &output)
      output += text.utf8
    case .array(let items):
      Self.head(4, UInt64(items.count), to: &output)
      for item in items { item.write(to: &output) }
    case .map(let entries):
      Self.head(5, UInt64(entries.count), to: &output)
      let encoded = entries.map { (key: $0.key.encoded, value: $0.value) }
      for entry in encoded.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        output += entry.key
        entry.value.write(to: &output)
      }
    case .tagged(let tag, let value):
      Self.head(6, tag, to: &output)
      value.write(to: &output)
    case .boolean(let value): output.append(value ? 0xF5 : 0xF4)
    case .null: output.append(0xF6)
    }
  }

  private static func head(_ major: UInt8, _ argument: UInt64, to output: inout [UInt8]) {
    let type = major << 5
    let width: Int
    switch argument {
    case 0..<24:
      output.append(type | UInt8(argument))
      return
    case ...0xFF: width = 1
    case ...0xFFFF: width = 2
    case ...0xFFFF_FFFF: width = 4
    default: width = 8
    }
    output.append(type | UInt8(23 + (width.trailingZeroBitCount + 1)))
    for shift in stride(from: (width - 1) * 8, through: 0, by: -8) {
      output.append(UInt8(truncatingIfNeeded: argument >> UInt64(shift)))
    }
  }
}
