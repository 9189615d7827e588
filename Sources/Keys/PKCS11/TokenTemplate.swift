import CPKCS11

/// Attributes of an object of a token: those to look for, or those of an object to be.
struct TokenTemplate: ExpressibleByDictionaryLiteral {
  enum Value {
    case flag(Bool)
    case number(CK_ULONG)
    case bytes([UInt8])

    var bytes: [UInt8] {
      switch self {
      case .flag(let flag): [flag ? 1 : 0]
      case .number(let number): withUnsafeBytes(of: number) { [UInt8]($0) }
      case .bytes(let bytes): bytes
      }
    }
  }

  private var attributes: [(type: CK_ATTRIBUTE_TYPE, value: Value)]

  init(dictionaryLiteral elements: (CK_ATTRIBUTE_TYPE, Value)...) {
    attributes = elements.map { (type: $0.0, value: $0.1) }
  }

  static func + (left: TokenTemplate, right: TokenTemplate) -> TokenTemplate {
    var sum = left
    sum.attributes += right.attributes
    return sum
  }

  /// Gives the attributes as C has them, for as long as `body` runs.
  func withAttributes<Result>(_ body: (UnsafeMutablePointer<CK_ATTRIBUTE>?, CK_ULONG) -> Result) -> Result {
    var values: [UInt8] = []
    var places: [(offset: Int, count: Int)] = []
    for (_, value) in attributes {
      let bytes = value.bytes
      places.append((values.count, bytes.count))
      values += bytes
      // A module may read a number as one, and not byte by byte.
      while values.count % MemoryLayout<CK_ULONG>.alignment != 0 { values.append(0) }
    }
    return values.withUnsafeMutableBytes { buffer in
      var list = zip(attributes, places).map { attribute, place in
        CK_ATTRIBUTE(
          type: attribute.type, pValue: buffer.baseAddress.map { $0 + place.offset },
          ulValueLen: CK_ULONG(place.count))
      }
      return list.withUnsafeMutableBufferPointer { body($0.baseAddress, CK_ULONG($0.count)) }
    }
  }
}
