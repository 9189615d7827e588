/// What the tests look for in a written page.
enum Markers {
  /// The values of an attribute, in order.
  static func values(of attribute: String, in page: String) -> [String] {
    page.split(separator: " \(attribute)=\"", omittingEmptySubsequences: false).dropFirst().map { piece in
      String(piece.prefix { $0 != "\"" })
    }
  }
}
