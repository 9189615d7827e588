import Foundation
import Pack
import Testing

@Suite struct HostileFileTests {
  @Test("aliases to aliases are refused before they are expanded")
  func aliasBomb() {
    var yaml = "a: &a0 [x, x]\n"
    for level in 1...40 { yaml += "? &a\(level) [*a\(level - 1), *a\(level - 1)]\n: 1\n" }
    let faults = Faults()
    #expect(PackFile.node(bytes: Array((yaml + "? *a40\n: 1\n? *a40\n: 2\n").utf8), named: "f", faults: faults) == nil)
    #expect(faults.list.first?.position == Position(file: "f", line: 2, column: 8))
    #expect(faults.count == 82)
  }

  @Test("an ampersand and an asterisk inside texts are no anchor and no alias")
  func ampersands() {
    let faults = Faults()
    let yaml = "a: 2 * b && c\nd: 'x &y'\ne: |\n  &y *z\n# *x\nf: a *b &c\ng: \"*y\"\n"
    #expect(PackFile.node(bytes: Array(yaml.utf8), named: "f", faults: faults) != nil)
    #expect(faults.isEmpty, "\(faults.list)")
  }

  @Test("deep nesting is a fault, not a crash", arguments: ["[", "{a: ", "- ", "? ", "{? "])
  func depth(opening: String) {
    for depth in [65, 500, 1_100, 16_000] {
      let faults = Faults()
      _ = PackFile.node(bytes: Array(String(repeating: opening, count: depth).utf8), named: "f", faults: faults)
      #expect(!faults.isEmpty)
    }
    let faults = Faults()
    let closed = String(repeating: "[", count: 65) + String(repeating: "]", count: 65)
    #expect(PackFile.node(bytes: Array(closed.utf8), named: "f", faults: faults) == nil)
    #expect(faults.list.map(\.position.column) == [65])
  }

  @Test("a file that is too large, and a line that is too long, are refused")
  func size() {
    let faults = Faults()
    #expect(
      PackFile.node(bytes: Array(repeating: 0x20, count: PackFile.sizeLimit + 1), named: "f", faults: faults) == nil)
    #expect(faults.list.map(\.message) == ["this file has more than 4194304 bytes"])
    let long = Faults()
    let line = "a: 1\nb: \(String(repeating: "x", count: 1 << 16))\n"
    #expect(PackFile.node(bytes: Array(line.utf8), named: "f", faults: long) == nil)
    #expect(long.list.map(\.position.line) == [2])
  }

  @Test("a file with a thousand faults keeps no more than the limit")
  func limit() {
    let faults = Faults(limit: 50)
    let yaml = (0..<1_000).map { "key\($0): 1\n" }.joined()
    #expect(PackFile.load(Service.self, text: yaml, named: "f", faults: faults) == nil)
    #expect(faults.count == 50 && faults.isFull)
    #expect(PackFile.node(bytes: [0x61, 0x3A, 0x20, 0xFF], named: "g", faults: faults) == nil)
  }

  @Test("a file that cannot be read is a fault that says why")
  func unreadable() {
    let faults = Faults()
    let folder = FileManager.default.temporaryDirectory.path
    #expect(PackFile.load(Service.self, path: "\(folder)/no-such-file.yaml", named: "a", faults: faults) == nil)
    #expect(PackFile.load(Service.self, path: folder, named: "b", faults: faults) == nil)
    #expect(
      faults.list.map { "\($0)" } == [
        "a:1:1: this file does not exist — create it", "b:1:1: this is not a file — put a file in its place",
      ])
  }
}
