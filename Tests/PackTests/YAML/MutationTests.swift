import Foundation
import Pack
import TestSupport
import Testing

/// Files changed at random by a seeded generator: whatever they hold, they are read without a trap, and what gives no value
/// gives a fault.
@Suite struct MutationTests {
  private static let seeds: [[UInt8]] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "Golden")
    return ["sound", "kinds", "duplicates", "accents", "anchors"].compactMap {
      (try? Data(contentsOf: folder.appending(path: "\($0).yaml"))).map(Array.init)
    }
  }()

  @Test("a damaged file is read without a trap, and without silence", arguments: 0..<5)
  func yaml(sample: Int) throws {
    let original = try #require(Self.seeds.indices.contains(sample) ? Self.seeds[sample] : nil)
    var generator = SeededGenerator(seed: UInt64(sample) &+ 42)
    for _ in 0..<400 {
      let bytes = Self.mutated(original, &generator)
      let faults = Faults()
      let value = PackFile.load(Service.self, bytes: bytes, named: "f", faults: faults)
      #expect(value != nil || !faults.isEmpty)
      let lines = bytes.count(where: { $0 == 0x0A || $0 == 0x0D }) + 1
      #expect(faults.list.allSatisfy { (1...lines).contains($0.position.line) && $0.position.column >= 1 })
      if let node = PackFile.node(bytes: bytes, named: "f", faults: Faults()) { Self.visit(node) }
    }
  }

  @Test("a damaged table is read without a trap, to its end")
  func table() {
    var generator = SeededGenerator(seed: 7)
    let original = Array("code;name;note\n1;Kayes;\"a \"\"b\"\"\nc\"\n2;Ségou;x\r\n3;Gao;\"\"\n".utf8)
    for _ in 0..<2_000 {
      guard let table = try? CSVTable(Self.mutated(original, &generator)) else { continue }
      var rows = table.rows
      var calls = 0
      while calls < 200 {
        calls += 1
        do {
          guard let row = try rows.next() else { break }
          #expect(row.texts.count == table.columns.count && row.line >= 2)
        } catch {
          #expect(error.line >= 1 && error.column >= 1)
        }
      }
      #expect(calls < 200)
    }
  }

  private static func visit(_ node: Node) {
    switch node.content {
    case .scalar(let scalar):
      for offset in 0...scalar.text.utf8.count { _ = scalar.position(ofOffset: offset) }
    case .list(let items):
      for item in items { visit(item) }
    case .mapping(let entries):
      for entry in entries { visit(entry.value) }
    }
  }

  private static func mutated(_ original: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = original
    let alphabet = Array("\n\r\t :-[]{},&*!|>'\"%@`#?~\\ae01\u{0}".utf8) + [0xC3, 0xA9, 0xFF, 0xEF, 0xF4]
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let place = Int.random(in: 0..<max(bytes.count, 1), using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes.insert(alphabet.randomElement(using: &generator) ?? 0, at: min(place, bytes.count))
      case 1 where place < bytes.count: bytes.remove(at: place)
      case 2 where place < bytes.count: bytes[place] = alphabet.randomElement(using: &generator) ?? 0
      default: bytes += bytes[place..<min(place + 40, bytes.count)]
      }
    }
    return bytes
  }
}
