import Signatures
import SwiftASN1
import X509

/// The number of a certificate, unique under its issuer: 1 to 20 bytes without leading zeros (RFC 5280 §4.1.2.2).
public struct SerialNumber: Hashable, Sendable {
  /// Big endian.
  public let bytes: [UInt8]

  /// Nil for zero and for more than 20 bytes in DER. Leading zeros are cut.
  public init?(bytes: some Sequence<UInt8>) {
    let bytes = [UInt8](bytes.drop { $0 == 0 })
    guard let first = bytes.first, bytes.count + (first >= 0x80 ? 1 : 0) <= 20 else { return nil }
    self.bytes = bytes
  }

  private init(drawn bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// 126 random bits in 16 bytes: the first bit is 0, so that DER adds no byte, and the second is 1.
  public static func random() -> SerialNumber {
    var generator = SystemRandomNumberGenerator()
    var bytes = withUnsafeBytes(of: (generator.next(), generator.next())) { [UInt8]($0) }
    bytes[0] = bytes[0] & 0x7F | 0x40
    return SerialNumber(drawn: bytes)
  }

  /// In which of `count` lists a revocation of this certificate stands; 0 to `count` - 1.
  func partition(of count: Int) -> Int {
    bytes.reduce(0) { ($0 << 8 | Int($1)) % count }
  }

  init(derEncoded nodes: inout ASN1NodeCollection.Iterator) throws {
    let bytes = try ArraySlice<UInt8>(derEncoded: &nodes)
    guard let serial = SerialNumber(bytes: bytes) else {
      throw ASN1Error.invalidASN1Object(reason: "a serial number of \(bytes.count) bytes")
    }
    self = serial
  }

  var certified: Certificate.SerialNumber { Certificate.SerialNumber(bytes: bytes) }
}

extension SerialNumber: CustomStringConvertible {
  /// Hexadecimal, two lower-case digits a byte.
  public var description: String { bytes.hex }
}

extension SerialNumber: Comparable {
  public static func < (left: SerialNumber, right: SerialNumber) -> Bool {
    left.bytes.count == right.bytes.count
      ? left.bytes.lexicographicallyPrecedes(right.bytes) : left.bytes.count < right.bytes.count
  }
}
