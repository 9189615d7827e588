/// A field of the interactive form (ISO 32000-1 §12.7.3).
package struct PDFField: Sendable {
  /// The fully qualified name: the partial names from the root down, with points between them (§12.7.3.2).
  package let name: String
  /// `/FT`, its own or that of a field above it, such as `Sig` (§12.7.4.5).
  package let type: String?
  package let node: PDFNode
  /// What it was filled in with, if it was.
  package let value: PDFLocated?
  /// The fields below it, and the widgets that show it when they are objects of their own.
  package let kids: [PDFReference]
}
