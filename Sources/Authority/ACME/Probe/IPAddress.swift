import Glibc

/// An address of IP version 4 or 6.
public struct IPAddress: Sendable, Hashable {
  /// 4 or 16 bytes in the order of the network. A version 4 address that is mapped into version 6 (RFC 4291 §2.5.5.2)
  /// stands as version 4.
  public let bytes: [UInt8]

  /// Reads the usual text, such as `192.0.2.1` or `2001:db8::1`; nil for anything else.
  public init?(_ text: String) {
    guard text.utf8.count <= 45 else { return nil }
    var bytes = [UInt8](repeating: 0, count: 4)
    if inet_pton(AF_INET, text, &bytes) != 1 {
      bytes = [UInt8](repeating: 0, count: 16)
      guard inet_pton(AF_INET6, text, &bytes) == 1 else { return nil }
    }
    self.init(bytes: bytes)
  }

  /// Nil unless there are 4 or 16 bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    let mapped = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]
    self.bytes = bytes.count == 16 && bytes.starts(with: mapped) ? [UInt8](bytes[12...]) : bytes
  }

  /// The farthest network that the address is certainly not part of: what a probe must be allowed to reach.
  public var reach: ProbeReach? {
    bytes.count == 4 ? Self.reach(of4: bytes) : Self.reach(of6: bytes)
  }

  /// RFC 6890 §2.2.2.
  private static func reach(of4 bytes: [UInt8]) -> ProbeReach? {
    switch (bytes[0], bytes[1]) {
    case (127, _): .thisMachine
    case (10, _), (172, 16...31), (192, 168), (100, 64...127): .privateNetworks
    case (0, _), (169, 254), (224..., _): nil
    default: .publicNetworks
    }
  }

  /// RFC 6890 §2.2.3; RFC 4291 §2.4. Addresses that carry one of version 4 for a relay (RFC 3056, RFC 4380, RFC 6052)
  /// would reach it past these rules.
  private static func reach(of6 bytes: [UInt8]) -> ProbeReach? {
    if bytes.dropLast().allSatisfy({ $0 == 0 }) { return bytes.last == 1 ? .thisMachine : nil }
    if bytes[0] & 0xFE == 0xFC { return .privateNetworks }
    let carriesAnother =
      bytes.starts(with: [0x20, 0x02]) || bytes.starts(with: [0x20, 0x01, 0, 0])
      || bytes.starts(with: [0, 0x64, 0xFF, 0x9B])
    return bytes[0] & 0xE0 == 0x20 && !carriesAnother ? .publicNetworks : nil
  }
}

extension IPAddress: CustomStringConvertible {
  public var description: String {
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    guard inet_ntop(bytes.count == 4 ? AF_INET : AF_INET6, bytes, &text, socklen_t(text.count)) != nil else {
      return ""
    }
    return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
