/// Bytes that objects are read from, and where they stand.
package struct PDFText: Sendable {
  package let bytes: [UInt8]
  /// The offset in the file of the first byte; 0 for what was inflated.
  package let base: Int
  /// Whether the bytes were inflated, so that they have no place in the file of their own.
  package let isInflated: Bool

  init(_ bytes: [UInt8], base: Int) {
    self.bytes = bytes
    self.base = base
    isInflated = false
  }

  init(inflated bytes: [UInt8]) {
    self.bytes = bytes
    base = 0
    isInflated = true
  }

  /// This text without what follows a position, for one that is kept.
  func cut(at position: Int) -> PDFText {
    guard position < bytes.count else { return self }
    return PDFText([UInt8](bytes[..<position]), base: base)
  }

  /// The bytes of a range that is counted in this text.
  subscript(range: Range<Int>) -> ArraySlice<UInt8> { bytes[range] }
}
