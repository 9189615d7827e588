/// What a resolver is asked (RFC 1035 §4.1).
package struct DNSQuestion: Sendable, Hashable {
  package enum Kind: UInt16, Sendable, Hashable {
    case address = 1
    case alias = 5
    case text = 16
    case address6 = 28
    /// CAA (RFC 8659 §7).
    case issuance = 257
  }

  let kind: Kind
  /// Labels in lower case.
  let name: DNSName
  let id: UInt16

  /// Nil for a name that cannot be asked for.
  package init?(_ kind: Kind, of name: String, id: UInt16) {
    guard let name = DNSName(name) else { return nil }
    self.kind = kind
    self.name = name
    self.id = id
  }

  /// The longest answer over UDP that is asked for (RFC 6891 §6.2.5).
  static let longestAnswer = 4096

  /// The message: recursion desired, one question, and an OPT record (RFC 6891 §6.1.2).
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for part in [id, 0x0100, 1, 0, 0, 1] { bytes.append(big: part) }
    bytes += name.bytes
    bytes.append(big: kind.rawValue)
    bytes.append(big: 1)
    bytes.append(0)
    for part in [41, UInt16(Self.longestAnswer), 0, 0, 0] { bytes.append(big: part) }
    return bytes
  }
}

extension [UInt8] {
  fileprivate mutating func append(big number: UInt16) {
    append(UInt8(number >> 8))
    append(UInt8(truncatingIfNeeded: number))
  }
}
