/// The text of a file that came from elsewhere.
enum ImportedText {
  /// - Throws: `tooLarge`; `notText` for what is not UTF-8 or holds a NUL.
  static func text(of bytes: [UInt8]) throws(ImportError) -> String {
    guard bytes.count <= ImportLimits.size else { throw .tooLarge(limit: ImportLimits.size) }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard !content.contains(0), let text = String(validating: content, as: UTF8.self) else { throw .notText }
    return text
  }

  /// Lines with their numbers from 1, the folded ones joined again (RFC 5545 §3.1). Empty lines are left out.
  static func lines(of bytes: [UInt8]) throws(ImportError) -> [(number: Int, text: String)] {
    var lines: [(number: Int, text: String)] = []
    let text = try text(of: bytes)
    for (index, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let content = line.last == 0x0D ? line.dropLast() : line
      guard let first = content.first else { continue }
      if first == 0x20 || first == 0x09 {
        guard !lines.isEmpty else { throw .malformed(line: index + 1) }
        lines[lines.count - 1].text += String(decoding: content.dropFirst(), as: UTF8.self)
      } else {
        lines.append((index + 1, String(decoding: content, as: UTF8.self)))
      }
    }
    return lines
  }
}
