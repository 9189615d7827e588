/// Text strings (ISO 32000-1 §7.9.2.2): UTF-16 or UTF-8 with a byte order mark, else PDFDocEncoding.
enum PDFString {
  static func text(_ bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xFE, 0xFF]) {
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
      return String(decoding: units, as: UTF16.self)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: bytes.dropFirst(3), as: UTF8.self) }
    // Of the encoding's own characters, only those that it shares with Latin 1 are told apart.
    var scalars = String.UnicodeScalarView()
    for byte in bytes { scalars.append(Unicode.Scalar(byte)) }
    return String(scalars)
  }

  /// The source of a string that says this: in parentheses if it is ASCII, else UTF-16 in hexadecimal.
  static func source(_ text: String) -> String {
    guard text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) else {
      return "<feff" + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }.hex + ">"
    }
    var source = "("
    for character in text.unicodeScalars {
      if "()\\".unicodeScalars.contains(character) { source += "\\" }
      source.unicodeScalars.append(character)
    }
    return source + ")"
  }
}
