/// A part of a file as a file of its own.
struct ZIPStoredEntry: PDFSource {
  let source: any PDFSource
  let range: Range<Int>

  var count: Int { range.count }

  func text(_ part: Range<Int>) throws(PDFFault) -> PDFText {
    let start = range.lowerBound
    return PDFText(try source.bytes((start + part.lowerBound)..<(start + part.upperBound)), base: part.lowerBound)
  }
}
