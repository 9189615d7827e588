/// Names of files as pages link them: letters, digits, points, hyphens and underscores.
public enum FileNames {
  public static let longest = 64

  public static func isSafe(_ name: String) -> Bool {
    1...longest ~= name.utf8.count && name.utf8.allSatisfy(isPlain) && name.utf8.first != UInt8(ascii: ".")
  }

  /// The last part of a path, made safe, and unlike the names that are taken.
  static func safe(_ path: String, besides taken: [String]) -> String {
    let last = path.split(separator: "/").last ?? ""
    let plain = last.utf8.map { isPlain($0) ? $0 : UInt8(ascii: "_") }.suffix(48).drop { $0 == UInt8(ascii: ".") }
    let name = plain.isEmpty ? "fichier" : String(decoding: plain, as: UTF8.self)
    guard taken.contains(name) else { return name }
    return "\(taken.count + 1)-\(name)"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }
}
