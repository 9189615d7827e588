import Foundation
import Validation

/// What `--json` prints: one flat object on one line, keys in alphabetical order. A report alone stands deeper.
enum JSONLine {
  /// - Throws: `CocoaError` for a value that JSON has no word for.
  static func print(_ values: [String: any Sendable], report: MachineReport? = nil) throws {
    var object: [String: Any] = values
    if let report { object["report"] = try JSONSerialization.jsonObject(with: JSONEncoder().encode(report)) }
    let data = try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
    Swift.print(String(decoding: data, as: UTF8.self))
  }
}
