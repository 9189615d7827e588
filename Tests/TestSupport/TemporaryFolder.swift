import Foundation

/// A folder for one test, which only this user may enter. It goes with the last reference to it, whether the test passes,
/// fails or throws.
public final class TemporaryFolder: Sendable {
  /// Where it stands: absolute, without a slash at its end.
  public let path: String

  public init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "toguna-test-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of a file in the folder, be it there or not.
  public func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file; one that is there keeps its mode.
  public func write(_ bytes: some Sequence<UInt8>, as name: String) throws {
    try Data(bytes).write(to: URL(filePath: path(name)))
  }

  public func read(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: path(name))))
  }

  /// What stands in the folder, sorted.
  public func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  /// Whether one of the files holds these bytes.
  public func holds(_ bytes: [UInt8]) throws -> Bool {
    try names().contains { try Data(contentsOf: URL(filePath: path($0))).firstRange(of: Data(bytes)) != nil }
  }
}
