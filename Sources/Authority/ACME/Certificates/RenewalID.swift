import Signatures

/// Names a certificate by its issuer's key and its number: both in base64url with a point between (RFC 9773 §4.1).
struct RenewalID: RawRepresentable, Sendable, Hashable {
  let rawValue: String

  /// Nil for another shape.
  init?(rawValue: String) {
    let parts = rawValue.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, rawValue.utf8.count <= 100, parts.allSatisfy({ !$0.isEmpty && Base64.url.bytes($0) != nil })
    else { return nil }
    self.rawValue = rawValue
  }

  /// The number stands as the content of its INTEGER in DER.
  init(issuerKey: [UInt8], serial: SerialNumber) {
    let isNegative = serial.bytes.first.map { $0 >= 0x80 } ?? false
    let number = (isNegative ? [0] : []) + serial.bytes
    rawValue = "\(Base64.url.text(issuerKey)).\(Base64.url.text(number))"
  }
}
