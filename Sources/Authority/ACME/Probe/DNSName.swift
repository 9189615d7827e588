/// A name in messages of the DNS: labels of 1 to 63 bytes, 255 bytes in all with their lengths (RFC 1035 §3.1).
struct DNSName: Sendable, Hashable {
  let labels: [[UInt8]]

  /// Nil for an empty label or one that is too long.
  init?(_ text: String) {
    self.init(labels: text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map(Array.init))
  }

  /// Letters are folded to lower case, as names are compared (RFC 4343 §3).
  init?(labels: [[UInt8]]) {
    guard labels.allSatisfy({ (1...63).contains($0.count) }), labels.reduce(1, { $0 + $1.count + 1 }) <= 255 else {
      return nil
    }
    self.labels = labels.map { label in
      label.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    }
  }

  var bytes: [UInt8] { labels.flatMap { [UInt8($0.count)] + $0 } + [0] }
}
