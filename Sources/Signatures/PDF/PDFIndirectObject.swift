/// An object that has a number of its own, as it stands in the file.
struct PDFIndirectObject {
  let reference: PDFReference
  let object: PDFObject
  /// From the first byte of the object to after its last, without `obj` and `endobj`, counted in the text.
  let range: Range<Int>
  let text: PDFText
  /// The offset in the file of the first byte of the stream, if it is one.
  let streamStart: Int?
  /// The offset in the file of what follows the object, or the first byte of its stream.
  let end: Int
}
