import Signatures

/// A signature with the revision that it was found in first, and what it covers.
struct PlacedSignature {
  let signature: PDFSignature
  /// From 0.
  let revision: Int
  let coverage: PDFCoverage

  /// The CMS or time stamp: one DER value with nothing but zeros after it. Nil when there is none.
  var value: [UInt8]? {
    guard let contents = signature.contents, let length = contents.lengthOfDER else { return nil }
    return Array(contents[..<length])
  }

  /// What stands in `/Contents` after the value.
  var isFilled: Bool {
    guard let contents = signature.contents, let length = contents.lengthOfDER else { return false }
    return contents[length...].contains { $0 != 0 }
  }
}

extension [UInt8] {
  /// The length of the value that these bytes begin with, header and content: all of them for a length that is not said.
  /// Nil if they hold no SEQUENCE, or less than it says.
  fileprivate var lengthOfDER: Int? {
    guard count >= 2, self[0] == 0x30 else { return nil }
    if self[1] < 0x80 { return 2 + Int(self[1]) <= count ? 2 + Int(self[1]) : nil }
    if self[1] == 0x80 { return count }
    let width = Int(self[1] & 0x7F)
    guard (1...4).contains(width), count >= 2 + width else { return nil }
    let length = self[2..<(2 + width)].reduce(0) { $0 << 8 | Int($1) } + 2 + width
    return length <= count ? length : nil
  }
}
