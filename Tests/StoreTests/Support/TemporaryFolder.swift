import Foundation

/// A folder that goes with the test.
final class TemporaryFolder: Sendable {
  private let root: String

  init() throws {
    root = NSTemporaryDirectory() + "/toguna-store-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: root)
  }

  func path(_ name: String) -> String { root + "/" + name }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
  }

  func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path(name))))
  }

  /// Whether one of the files holds these bytes.
  func holds(_ bytes: [UInt8]) throws -> Bool {
    try names().contains { try Data(contentsOf: URL(fileURLWithPath: path($0))).firstRange(of: Data(bytes)) != nil }
  }

  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root).sorted()
  }
}
