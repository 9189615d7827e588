/// What may still be read of one file, all its parts together.
///
/// Parts of a file may lie over one another: sixty-four trailers can share one body, and a thousand fields one object.
/// Limits of each part do not add up to a limit of the whole, so all that reads a file draws on one budget. It runs out
/// with the object that overdraws it, which is bounded itself.
final class PDFBudget {
  let limits: PDFLimits
  private(set) var items: Int
  private(set) var bytes: Int
  private var steps: Int
  private(set) var inflated: Int

  init(_ limits: PDFLimits) {
    self.limits = limits
    items = limits.items
    bytes = limits.bytes
    steps = limits.steps
    inflated = limits.inflated
  }

  /// Throws ``PDFFault/tooLarge(offset:)`` once more was read than the budget holds.
  func spend(_ parser: PDFParser) throws(PDFFault) {
    items -= parser.items
    bytes -= parser.read
    guard items >= 0, bytes >= 0 else { throw .tooLarge(offset: parser.offset) }
  }

  func spend(steps count: Int, at offset: Int) throws(PDFFault) {
    steps -= count
    guard steps >= 0 else { throw .tooLarge(offset: offset) }
  }

  /// For a stream that was inflated to this length.
  func spend(inflated count: Int, at offset: Int) throws(PDFFault) {
    inflated -= count
    guard inflated >= 0 else { throw .tooLarge(offset: offset) }
  }
}
