import Testing

@testable import Signatures

@Suite("What a PDF may cost to read")
struct PDFBudgetTests {
  /// Sections that lie over one another: each begins inside a comment of the one before, and all share one body.
  static func stacked(sections: Int, body: String) -> [UInt8] {
    let head = "%PDF-1.7\n"
    let line = "%xref trailer<</Prev 00000/A[\n".utf8.count
    var text = head
    for section in 0..<sections {
      let next = head.utf8.count + (section + 1) * line + 1
      text += section + 1 < sections ? "%xref trailer<</Prev \(next.padded(5))/A[\n" : "%xref trailer<</Last 00000/A[\n"
    }
    return Array((text + body + "]>>\nstartxref\n\(head.utf8.count + 1)\n%%EOF\n").utf8)
  }

  @Test("sections that share a short body are read")
  func shared() throws {
    #expect(try PDFFile(Self.stacked(sections: 64, body: "////")).sections.count == 64)
  }

  @Test("a trailer of more objects than any honest one is refused")
  func wideTrailer() {
    let file = Self.stacked(sections: 1, body: String(repeating: "/", count: 40_000))
    #expect(isTooLarge { try PDFFile(file) })
  }

  @Test("a section longer than any honest one is refused, of whatever it consists")
  func longSection() {
    for filler in ["%", " ", "(x)"] {
      let body = String(repeating: filler, count: 20_000 / filler.utf8.count) + "\n"
      #expect(isTooLarge { try PDFFile(Self.stacked(sections: 1, body: body)) })
    }
    let runs = "%PDF-1.7\nxref\n" + String(repeating: "0 0\n", count: 20_000) + "trailer<<>>\nstartxref\n9\n%%EOF\n"
    #expect(throws: PDFFault.self) { try PDFFile(Array(runs.utf8)) }
  }

  @Test("sections that each are small enough and share one body are refused by what they cost together")
  func sharedBody() {
    let file = Self.stacked(sections: 64, body: String(repeating: "/", count: 4000))
    #expect(file.count < 6200)
    #expect(isTooLarge { try PDFFile(file) })
  }

  @Test("a table of many entries and sixty revisions cost an honest file little")
  func honest() throws {
    var pdf = SamplePDF.make(more: [20_000: "null"])
    for _ in 0..<60 {
      let start = pdf.count
      let previous = try PDFFile(pdf).startOfCrossReference
      pdf += "xref\n0 1\n0000000000 65535 f \n3 1\n0000000000 65535 f \ntrailer\n".utf8
      pdf += "<</Size 20001/Root 1 0 R/Info 7 0 R/ID[<00><01>]/Prev \(previous)>>\nstartxref\n\(start)\n%%EOF\n".utf8
    }
    #expect(try PDFFile(pdf).catalog.dictionary["Type"] == .name("Catalog"))
  }

  @Test("no third signature is looked for")
  func signatures() throws {
    let fields = (8..<208).map { "\($0) 0 R" }.joined(separator: " ")
    var more = Dictionary(uniqueKeysWithValues: (8..<208).map { ($0, "<</FT/Sig/V 300 0 R>>") })
    more[300] = "<</Type/Sig/Contents<\(String(repeating: "0", count: 100_000))>>>"
    let pdf = SamplePDF.make(catalog: "/AcroForm<</Fields[\(fields)]>>", more: more)
    #expect(try PDFFile(pdf).signatures.count == 2)
  }

  @Test("fields that share one long object are refused by what they cost together")
  func sharedObject() throws {
    let fields = (8..<208).map { "\($0) 0 R" }.joined(separator: " ")
    var more = Dictionary(uniqueKeysWithValues: (8..<208).map { ($0, "<</FT 300 0 R>>") })
    more[300] = "(\(String(repeating: "x", count: 200_000)))"
    let pdf = SamplePDF.make(catalog: "/AcroForm<</Fields[\(fields)]>>", more: more)
    let file = try PDFFile(pdf)
    #expect(isTooLarge { try file.signatures })
    more[300] = "[\(String(repeating: "/", count: 4000))]"
    let wide = try PDFFile(SamplePDF.make(catalog: "/AcroForm<</Fields[\(fields)]>>", more: more))
    #expect(isTooLarge { try wide.signatures })
  }

  /// At any offset.
  private func isTooLarge(_ body: () throws -> some Any) -> Bool {
    do {
      _ = try body()
      return false
    } catch PDFFault.tooLarge {
      return true
    } catch {
      return false
    }
  }
}
