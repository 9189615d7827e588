import ArgumentParser

extension [UInt8] {
  /// Hexadecimal digits as people copy them, with colons or spaces between; nil for anything else.
  init?(hexadecimalArgument text: String) {
    let digits = text.filter { $0 != ":" && $0 != " " }
    self = []
    var rest = (digits.utf8.count.isMultiple(of: 2) ? digits : "0" + digits)[...]
    while !rest.isEmpty {
      guard rest.first?.isHexDigit ?? false, let byte = UInt8(rest.prefix(2), radix: 16) else { return nil }
      append(byte)
      rest = rest.dropFirst(2)
    }
  }
}

/// The SHA-256 of a certificate, as its holder prints it.
struct SignerFingerprint: ExpressibleByArgument {
  /// 32.
  let bytes: [UInt8]

  init?(argument: String) {
    guard let bytes = [UInt8](hexadecimalArgument: argument), bytes.count == 32 else { return nil }
    self.bytes = bytes
  }
}

extension [UInt8] {
  /// Pairs of capital digits with colons between, as `openssl x509 -fingerprint` prints them.
  var fingerprintText: String {
    map { byte in
      let text = String(byte, radix: 16, uppercase: true)
      return text.utf8.count == 1 ? "0" + text : text
    }.joined(separator: ":")
  }
}
