import Foundation

/// What `--json` prints: one flat object on one line, keys in alphabetical order.
enum JSONLine {
  static func print(_ values: [String: any Sendable]) {
    guard
      let data = try? JSONSerialization.data(withJSONObject: values, options: [.sortedKeys, .withoutEscapingSlashes])
    else { return }
    Swift.print(String(decoding: data, as: UTF8.self))
  }
}
