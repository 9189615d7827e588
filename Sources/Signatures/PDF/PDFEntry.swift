/// What a cross-reference section says of an object (ISO 32000-1 §7.5.4, table 18).
package enum PDFEntry: Sendable, Hashable {
  case free
  case inUse(offset: Int, generation: Int)
  /// The object of this index in the object stream of this number.
  case compressed(stream: Int, index: Int)
}
