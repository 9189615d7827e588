/// What a file of another system may cost.
enum ImportLimits {
  /// Bytes.
  static let size = 4 << 20
  static let events = 2_000
  static let depth = 24
  /// Parts of one event: properties, elements, attributes.
  static let parts = 200
}
