/// An A4 page, upright: its margins in millimetres and the size of its running text in points.
public struct PageFormat: Sendable, Hashable {
  public var top: Double
  public var right: Double
  public var bottom: Double
  public var left: Double
  public var size: Double

  public init(top: Double, right: Double, bottom: Double, left: Double, size: Double) {
    self.top = top
    self.right = right
    self.bottom = bottom
    self.left = left
    self.size = size
  }

  /// ISO 216, in points.
  static let width = 210 * Measure.millimetre
  static let height = 297 * Measure.millimetre
}

enum Measure {
  /// One millimetre in points.
  static let millimetre = 72 / 25.4
}
