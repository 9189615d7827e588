/// The number and generation of an indirect object (ISO 32000-1 §7.3.10).
package struct PDFReference: Sendable, Hashable {
  package let number: Int
  package let generation: Int

  package init(number: Int, generation: Int) {
    self.number = number
    self.generation = generation
  }

  /// As a PDF writes it: `12 0 R`.
  var text: String { "\(number) \(generation) R" }
}
