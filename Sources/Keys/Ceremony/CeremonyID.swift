/// Names one split of one passphrase: forty random bits, written as `K7QZ-3F2M`.
public struct CeremonyID: Sendable, Hashable {
  let bytes: [UInt8]

  static let length = 5

  static func random() -> CeremonyID {
    CeremonyID(bytes: (0..<length).map { _ in .random(in: .min ... .max) })
  }
}

extension CeremonyID: CustomStringConvertible {
  public var description: String {
    let text = Base32.text(of: Base32.digits(of: bytes))
    return "\(text.prefix(4))-\(text.suffix(4))"
  }
}

extension CeremonyID: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self).utf8.filter { $0 != UInt8(ascii: "-") }
    let digits = Base32.digits(reading: text).compactMap(\.self)
    guard digits.count == 8 else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not the name of a ceremony")
    }
    bytes = Base32.bytes(of: digits)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
