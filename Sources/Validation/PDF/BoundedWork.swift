/// The bounds of one validation while it runs: what may be looked at, and until when.
struct BoundedWork: Sendable {
  let bounds: ValidationBounds
  private let end: ContinuousClock.Instant?

  init(_ bounds: ValidationBounds) {
    self.bounds = bounds
    end = bounds.time.map { ContinuousClock.now + $0 }
  }

  /// Throws ``PDFThreat/beyondBounds(_:)`` once the time is over.
  func goOn() throws(PDFThreat) {
    if let end, ContinuousClock.now > end { throw .beyondBounds(.time) }
  }

  func expect(_ count: Int, atMost most: Int, _ bound: ValidationBounds.Bound) throws(PDFThreat) {
    guard count <= most else { throw .beyondBounds(bound) }
  }
}
