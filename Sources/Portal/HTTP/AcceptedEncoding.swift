/// What a browser accepts (RFC 9110 §12.5.3).
enum AcceptedEncoding {
  /// Whether `Accept-Encoding` names gzip, or everything, without a weight of zero.
  static func allowsGzip(_ header: String?) -> Bool {
    guard let header, header.utf8.count <= 1_024 else { return false }
    var everything = false
    for entry in header.split(separator: ",") {
      let pieces = entry.split(separator: ";")
      guard let coding = pieces.first?.trimmed.lowercased() else { continue }
      let isRefused = pieces.dropFirst().contains { isZero(weight: $0.trimmed) }
      if coding == "gzip" || coding == "x-gzip" { return !isRefused }
      if coding == "*" { everything = !isRefused }
    }
    return everything
  }

  private static func isZero(weight: Substring) -> Bool {
    guard weight.lowercased().hasPrefix("q=") else { return false }
    return weight.dropFirst(2).allSatisfy { $0 == "0" || $0 == "." }
  }
}
