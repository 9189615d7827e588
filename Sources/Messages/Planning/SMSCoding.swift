public import Store

/// How a text is coded on the air, and how much one part holds (3GPP TS 23.038 §6.2, TS 23.040 §9.2.3.24.1).
public enum SMSCoding: String, Sendable, Hashable, CaseIterable {
  /// The GSM 7 bit default alphabet; the unit is the septet, and a character of the extension table takes two.
  case gsm7 = "gsm-7"
  /// UCS-2, in fact UTF-16; the unit is the code unit of two octets.
  case ucs2 = "ucs-2"

  /// Units in a text that stands alone: 140 octets.
  public var roomAlone: Int {
    switch self {
    case .gsm7: 160
    case .ucs2: 70
    }
  }

  /// Units in one part of several: the header that joins them takes six octets.
  public var roomInPart: Int {
    switch self {
    case .gsm7: 153
    case .ucs2: 67
    }
  }
}

extension SMSCoding: SQLConvertible {}
