/// Sizes as people say them.
enum ByteCount {
  /// "2 Mo", "1,5 Mo", "300 ko": decimal units, a comma, a narrow no-break space.
  static func french(_ bytes: Int) -> String {
    if bytes < 1_000_000 { return "\(max(1, bytes / 1_000))\u{202F}ko" }
    let tenths = bytes / 100_000
    return tenths % 10 == 0 ? "\(tenths / 10)\u{202F}Mo" : "\(tenths / 10),\(tenths % 10)\u{202F}Mo"
  }
}
