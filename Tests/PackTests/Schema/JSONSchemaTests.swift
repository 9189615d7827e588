import Foundation
import Pack
import Testing

@Suite struct JSONSchemaTests {
  private static let schema = JSONSchema(of: Service.self, title: "A service", id: "https://example.org/service.json")

  @Test("a schema is the one that stands among the golden files")
  func golden() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Golden/service.schema.json")
    #expect(Self.schema.json == (try String(contentsOf: file, encoding: .utf8)))
  }

  @Test("a schema is JSON, and the same each time")
  func stable() throws {
    #expect(Self.schema == JSONSchema(of: Service.self, title: "A service", id: "https://example.org/service.json"))
    let object = try JSONSerialization.jsonObject(with: Data(Self.schema.json.utf8)) as? [String: Any]
    #expect(object?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect((object?["$defs"] as? [String: Any])?.keys.sorted() == ["Channel", "Fee", "Field", "Label", "Service"])
  }

  @Test("two types with one name get two definitions")
  func names() throws {
    let json = JSONSchema(of: Both.self, title: "Both").json
    #expect(json.contains("#/$defs/Left.Kind") && json.contains("#/$defs/Right.Kind"))
  }

  private struct Both: PackDecodable {
    static let shape: Shape<Both> = .object(
      "both", Key<Left.Kind>.required("left", "l"), Key<Right.Kind>.required("right", "r")
    ) { _, _ in Both() }
  }
}

enum Left {
  enum Kind: String, CaseIterable, PackDecodable { case a }
}

enum Right {
  enum Kind: String, CaseIterable, PackDecodable { case b }
}
