import Foundation

/// What `--json` prints: one flat object on one line, keys in alphabetical order.
enum JSONLine {
  /// - Throws: `CocoaError` for a value that JSON has no word for.
  static func print(_ values: [String: any Sendable]) throws {
    let data = try JSONSerialization.data(withJSONObject: values, options: [.sortedKeys, .withoutEscapingSlashes])
    Swift.print(String(decoding: data, as: UTF8.self))
  }
}
