import Testing

@testable import Keys

@Suite("Key name")
struct KeyNameTests {
  @Test(
    "names of lower-case letters, digits and inner hyphens are taken", arguments: ["a", "root", "seal-2026-1", "7"])
  func taken(name: String) {
    #expect(KeyName(rawValue: name)?.rawValue == name)
  }

  @Test(
    "a name that could leave its folder, or differ by case, is refused",
    arguments: ["", "-", "a-", "-a", "Root", "a/b", "..", "a.b", "é", "a b", String(repeating: "a", count: 65)])
  func refused(name: String) {
    #expect(KeyName(rawValue: name) == nil)
  }

  @Test("the next name counts on from the last number, or begins to count")
  func next() {
    let nexts = ["seal-2026-1": "seal-2026-2", "seal-2026-9": "seal-2026-10", "root": "root-2", "a1": "a1-2"]
    for (name, next) in nexts {
      #expect(KeyName(rawValue: name)?.next?.rawValue == next)
    }
    #expect(KeyName(rawValue: String(repeating: "a", count: 63))?.next == nil)
  }
}
