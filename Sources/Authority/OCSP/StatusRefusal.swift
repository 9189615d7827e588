/// Why a responder gives no answer (RFC 6960 §4.2.1), by its number on the wire. A refusal is not signed.
public enum StatusRefusal: Int, Sendable, Hashable, CaseIterable {
  /// The request is not one, or is larger than what is read.
  case malformedRequest = 1
  /// The certificate is not of an issuer that this responder answers for (RFC 5019 §2.2.3).
  case unauthorized = 6

  /// The whole `OCSPResponse`: a SEQUENCE of the one ENUMERATED.
  public var der: [UInt8] { [0x30, 0x03, 0x0A, 0x01, UInt8(rawValue)] }
}
