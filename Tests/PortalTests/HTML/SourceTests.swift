import Foundation
import Testing

@Suite("Pages keep the rules of the house")
struct SourceTests {
  @Test("attributes are listed in the HTML folder and made nowhere else")
  func attributes() throws {
    let sources = URL(filePath: #filePath).appending(path: "../../../../Sources/Portal").standardized
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var read = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      guard !file.path.contains("/Portal/HTML/") else { continue }
      read += 1
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(!text.contains("Attribute(unlisted"), "\(file.lastPathComponent)")
    }
    #expect(read > 50)
  }
}
