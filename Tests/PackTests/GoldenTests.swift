import Foundation
import Pack
import Testing

/// Each `NAME.yaml` in `Golden` is read as a `Service`; its faults stand in `NAME.faults`, one on each line.
@Suite struct GoldenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  static let names: [String] =
    (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))?
    .filter { $0.pathExtension == "yaml" }.map { $0.deletingPathExtension().lastPathComponent }.sorted() ?? []

  @Test("a file of a pack gives the faults that stand beside it", arguments: names)
  func faults(name: String) throws {
    let faults = Faults()
    let path = Self.folder.appending(path: "\(name).yaml").path
    _ = PackFile.load(Service.self, path: path, named: "\(name).yaml", faults: faults)
    let expected = try String(contentsOf: Self.folder.appending(path: "\(name).faults"), encoding: .utf8)
    #expect(faults.list.map { "\($0)\n" }.joined() == expected)
  }

  @Test("there are golden files")
  func present() {
    #expect(Self.names.count >= 10)
  }
}
