import CPostgres

/// Reads PostgreSQL's binary form of the types that a query of ours can give.
enum PostgresValue {
  /// `nil` for another type, or bytes that are not of it.
  static func read(_ bytes: UnsafeRawBufferPointer, as type: Oid) -> SQLValue? {
    switch type {
    case PostgresType.int8: integer(bytes, as: Int64.self)
    case PostgresType.int4: integer(bytes, as: Int32.self)
    case PostgresType.int2: integer(bytes, as: Int16.self)
    case PostgresType.oid: integer(bytes, as: UInt32.self)
    case PostgresType.boolean: integer(bytes, as: UInt8.self)
    case PostgresType.float8: word(bytes, as: UInt64.self).map { .real(Double(bitPattern: $0)) }
    case PostgresType.float4: word(bytes, as: UInt32.self).map { .real(Double(Float(bitPattern: $0))) }
    case PostgresType.numeric: numeric(bytes)
    case PostgresType.bytes: .blob(Array(bytes))
    case PostgresType.text, PostgresType.limitedText, PostgresType.paddedText, PostgresType.name, PostgresType.unknown:
      .text(String(decoding: bytes, as: UTF8.self))
    default: nil
    }
  }

  private static func integer<Number: FixedWidthInteger>(
    _ bytes: UnsafeRawBufferPointer, as type: Number.Type
  ) -> SQLValue? {
    word(bytes, as: type).map { .integer(Int64($0)) }
  }

  private static func word<Number: FixedWidthInteger>(
    _ bytes: UnsafeRawBufferPointer, as type: Number.Type
  ) -> Number? {
    guard bytes.count == MemoryLayout<Number>.size else { return nil }
    return Number(bigEndian: bytes.loadUnaligned(as: Number.self))
  }

  /// A sum of `BIGINT` is `NUMERIC` here and an integer in SQLite: an integer is made of it where it is whole and fits.
  ///
  /// Four 16-bit words (number of digits, weight of the first, sign, decimals shown), then digits of base 10,000.
  private static func numeric(_ bytes: UnsafeRawBufferPointer) -> SQLValue? {
    guard bytes.count >= 8, bytes.count.isMultiple(of: 2) else { return nil }
    func half(_ index: Int) -> Int16 {
      Int16(bigEndian: bytes.loadUnaligned(fromByteOffset: index * 2, as: Int16.self))
    }
    let count = Int(half(0))
    let weight = Int(half(1))
    let isNegative = half(2) == 0x4000
    guard isNegative || half(2) == 0, count >= 0, bytes.count == 8 + 2 * count else { return nil }

    var whole: Int64? = 0
    var real = 0.0
    for index in 0..<max(count, weight + 1) {
      let digit = index < count ? half(4 + index) : 0
      real = real * 10_000 + Double(digit)
      if index > weight {
        if digit != 0 { whole = nil }
        continue
      }
      // Gathered below zero, where there is room for one more number than above it.
      whole = whole.flatMap { sum in
        let (product, tooLarge) = sum.multipliedReportingOverflow(by: 10_000)
        let (difference, tooSmall) = product.subtractingReportingOverflow(Int64(digit))
        return tooLarge || tooSmall ? nil : difference
      }
    }
    if let whole, isNegative { return .integer(whole) }
    if let whole, whole != .min { return .integer(-whole) }
    for _ in (weight + 1)..<max(count, weight + 1) { real /= 10_000 }
    return .real(isNegative ? -real : real)
  }
}
