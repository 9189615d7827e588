/// A dictionary with the text that its ranges count in.
package struct PDFNode: Sendable {
  /// Of the indirect object that it is.
  package let reference: PDFReference
  package let dictionary: PDFDictionary
  package let text: PDFText

  /// Its source with some entries changed or taken out.
  func with(_ changes: [PDFDictionary.Change], without removed: Set<String> = []) -> [UInt8] {
    dictionary.with(changes, without: removed, in: text.bytes)
  }
}
