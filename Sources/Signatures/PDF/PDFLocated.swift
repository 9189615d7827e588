/// An object with its place.
package struct PDFLocated: Sendable {
  package let object: PDFObject
  /// From the first byte of the object to after its last, counted in the text.
  package let range: Range<Int>
  /// What it was read from.
  package let text: PDFText
  /// Of the indirect object that it is the whole of, if it is one.
  package let reference: PDFReference?
  /// The offset in the file of the first byte of its stream, if it is one.
  let streamStart: Int?

  init(
    _ object: PDFObject, _ range: Range<Int>, of text: PDFText, reference: PDFReference? = nil, streamStart: Int? = nil
  ) {
    self.object = object
    self.range = range
    self.text = text
    self.reference = reference
    self.streamStart = streamStart
  }

  /// Whether the object is followed by a stream.
  package var isStream: Bool { streamStart != nil }

  /// Its bytes as they stand in the text.
  var source: ArraySlice<UInt8> { text[range] }
}
