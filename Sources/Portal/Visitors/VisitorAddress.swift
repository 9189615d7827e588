import NIOCore

/// By what visitors are counted: an IPv4 address, or the network of 64 bits that an IPv6 visitor may choose addresses from.
enum VisitorAddress {
  /// - Returns: nil when the text is no address.
  static func key(_ text: String) -> String? {
    (try? SocketAddress(ipAddress: text, port: 0)).flatMap(key)
  }

  static func key(_ address: SocketAddress) -> String? {
    guard case .v6(let host) = address else { return address.ipAddress }
    // `sin6_addr` stands behind family, port and flow (RFC 3493 §3.3); which C module owns it depends on who imports first.
    let bytes = withUnsafeBytes(of: host.address) { Array($0[8..<24]) }
    let isMapped = bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
    if isMapped { return bytes[12...].map(String.init).joined(separator: ".") }
    return bytes[..<8].map { String($0, radix: 16) }.joined(separator: ".") + "/64"
  }
}
