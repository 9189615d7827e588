/// What a file in a container may be called, so that it means the same everywhere and stays inside.
enum ZIPName {
  private static let longest = 1024

  /// Nil for what is not text, is absolute, climbs, or has signs that some systems read otherwise.
  static func checked(_ bytes: [UInt8]) -> String? {
    guard (1...longest).contains(bytes.count), let name = String(validating: bytes, as: UTF8.self) else { return nil }
    guard !name.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F || isMisleading($0) }),
      !name.contains("\\"), !name.contains(":")
    else { return nil }
    var parts = name.split(separator: "/", omittingEmptySubsequences: false)
    if parts.last?.isEmpty == true { parts.removeLast() }
    guard !parts.isEmpty, parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else { return nil }
    return name
  }

  /// What names are compared by: some systems tell neither case nor composition apart.
  static func key(_ name: String) -> String { name.lowercased() }

  /// Signs that turn the direction of a text, or that nobody sees.
  private static func isMisleading(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0x80...0x9F: true
    default: false
    }
  }
}
