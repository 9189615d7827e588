/// What may still be read of one file, all its parts together.
///
/// Parts of a file may lie over one another: sixty-four trailers can share one body, and a thousand fields one object.
/// Limits of each part do not add up to a limit of the whole, so all that reads a file draws on one budget. It runs out
/// with the object that overdraws it, which is bounded itself.
final class PDFBudget {
  /// An honest file of ours costs some hundred, and each revision after it some twenty.
  private(set) var items = 1 << 14
  private(set) var bytes = 1 << 22

  /// Throws ``PDFFault/tooLarge(offset:)`` once more was read than the budget holds.
  func spend(_ parser: PDFParser) throws(PDFFault) {
    items -= parser.items
    bytes -= parser.read
    guard items >= 0, bytes >= 0 else { throw .tooLarge(offset: parser.position) }
  }
}
