import Testing

@testable import Signatures

@Suite("PDF objects")
struct PDFParserTests {
  func parse(_ text: String) throws -> PDFObject {
    var parser = PDFParser(Array(text.utf8), at: 0)
    return try parser.object()
  }

  @Test("numbers, names, strings and keywords are read as the standard says")
  func scalars() throws {
    #expect(try parse(" 42") == .integer(42))
    #expect(try parse("-17 ") == .integer(-17))
    #expect(try parse("+3.5") == .real(3.5))
    #expect(try parse(".5") == .real(0.5))
    #expect(try parse("4.") == .real(4))
    #expect(try parse("-0.125") == .real(-0.125))
    #expect(try parse("true") == .boolean(true))
    #expect(try parse("null ") == .null)
    #expect(try parse("/A#20B") == .name("A B"))
    #expect(try parse("/") == .name(""))
    #expect(try parse("% a comment\n7") == .integer(7))
    #expect(try parse("99999999999999999999").number.map { abs($0 - 1e20) < 1e6 } == true)
    #expect(try parse("0." + String(repeating: "9", count: 5000)).number?.rounded() == 1)
    #expect(try parse(String(repeating: "9", count: 5000)).number == .infinity)
  }

  @Test("names whose bytes are not UTF-8 stay apart")
  func rawNames() throws {
    #expect(try parse("/A#FF") != parse("/A#FE"))
    #expect(try parse("/A#C3#A9") == .name("Aé"))
  }

  @Test("dictionaries that say the same are equal, in whatever order")
  func equality() throws {
    #expect(try parse("<</A 1/B[2 0 R]>>") == parse("<< /B [ 2 0 R ] /A 1 >>"))
    #expect(try parse("<</A 1/B[2 0 R]>>").hashValue == parse("<</B[2 0 R]/A 1>>").hashValue)
    #expect(try parse("<</A 1/B 2>>") != parse("<</A 1/C 2>>"))
    #expect(try parse("<</A 1>>") != parse("<</A 1.5>>"))
    let wide = (0..<40).map { "/K\($0) \($0)" }
    #expect(try parse("<<\(wide.joined())>>") == parse("<<\(wide.reversed().joined())>>"))
    #expect(try parse("<<\(wide.joined())>>") != parse("<<\(wide.dropLast().joined())/K39 0>>"))
  }

  @Test("strings keep nested parentheses and read their escapes")
  func strings() throws {
    #expect(try parse("(a(b)c)") == .string(Array("a(b)c".utf8)))
    #expect(try parse(#"(\n\051\\\)\q)"#) == .string([10, 0x29, 0x5C, 0x29, 0x71]))
    #expect(try parse("(a\\\nb)") == .string(Array("ab".utf8)))
    #expect(try parse("(\\777)") == .string([0xFF]))
    #expect(try parse("<48 65 6>") == .string([0x48, 0x65, 0x60]))
  }

  @Test("a reference is told from two numbers")
  func references() throws {
    #expect(
      try parse("[1 0 R 2 3]") == .array([.reference(.init(number: 1, generation: 0)), .integer(2), .integer(3)]))
    #expect(try parse("[1 0 Rx]".replacing("x", with: "")) == .array([.reference(.init(number: 1, generation: 0))]))
    #expect(try parse("1 70000 R") == .integer(1))
  }

  @Test("a dictionary knows where its parts stand")
  func places() throws {
    let text = "<< /A 1 /B [2] >>"
    let dictionary = try #require(try parse(text).dictionary)
    #expect(dictionary.range == 0..<text.utf8.count)
    #expect(dictionary.entry("B")?.valueRange == 11..<14)
    #expect(dictionary.with([("A", Array("9".utf8))], in: Array(text.utf8)) == Array("<<  /B [2] /A 9>>".utf8))
  }

  @Test(
    "what is cut off or out of place is refused",
    arguments: [
      "", "<<", "<</A", "<</A 1", "[", "[1", "(", "(\\", "<", "<4", "<4g>", "/#4", "tru", ">>", "<<1 2>>", "--1", "1x",
      "]", "R",
    ])
  func refused(text: String) {
    #expect(throws: PDFFault.self) { try parse(text) }
  }

  @Test("a key that stands twice is refused, for readers differ in which they believe")
  func duplicateKey() {
    #expect(throws: PDFFault.malformed(.object, offset: 7)) { try parse("<</A 1 /#41 2>>") }
  }

  @Test("nesting is bounded, and an object does not run on for ever")
  func bounded() throws {
    #expect(throws: PDFFault.tooDeep(offset: 40)) { try parse(String(repeating: "[", count: 100_000)) }
    var parser = PDFParser(Array("[1 2 3 4 5]".utf8), at: 0, longest: 6)
    #expect(throws: PDFFault.tooLarge(offset: 6)) { try parser.object() }
    #expect(try parse("[" + String(repeating: "/", count: 4095) + "]").array?.count == 4095)
    #expect(throws: PDFFault.tooLarge(offset: 4096)) { try parse("[" + String(repeating: "/", count: 50_000)) }
  }
}
