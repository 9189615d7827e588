/// A PDF that is in memory as a whole.
package struct MemoryPDF: PDFTarget {
  package private(set) var bytes: [UInt8]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package var count: Int { bytes.count }

  package func text(_ range: Range<Int>) -> PDFText { PDFText(bytes, base: 0) }

  mutating func append(_ more: [UInt8]) {
    bytes.reserveCapacity(bytes.count + more.count)
    bytes += more
  }
}
