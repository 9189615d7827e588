/// A PDF that updates are appended to.
protocol PDFTarget: PDFSource {
  mutating func append(_ bytes: [UInt8]) throws(PDFFault)
}
