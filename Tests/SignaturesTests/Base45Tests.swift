import TestSupport
import Testing

@testable import Signatures

@Suite("Base45")
struct Base45Tests {
  @Test(
    "the examples of RFC 9285 are written and read as it says",
    arguments: [("AB", "BB8"), ("Hello!!", "%69 VD92EX0"), ("base-45", "UJCLQE7W581"), ("ietf!", "QED8WEX0"), ("", "")])
  func examples(plain: String, encoded: String) {
    #expect(Base45.encode(Array(plain.utf8)) == encoded)
    #expect(Base45.decode(encoded.utf8) == Array(plain.utf8))
  }

  @Test(
    "a group beyond its range, an odd length and a foreign character are refused",
    arguments: ["GGW", "::", "A", "AAAA", "aa", "é0"])
  func refused(text: String) {
    #expect(Base45.decode(text.utf8) == nil)
  }

  @Test("5,000 mutated texts are read or refused, and what is read is written back the same")
  func fuzz() {
    var random = SeededGenerator(seed: 9285)
    let seed = Array(Base45.encode((0..<60).map { UInt8($0 * 4) }).utf8)
    for _ in 0..<5000 {
      let text = random.mutated(seed)
      guard let bytes = Base45.decode(text) else { continue }
      #expect(Array(Base45.encode(bytes).utf8) == text)
    }
  }
}
