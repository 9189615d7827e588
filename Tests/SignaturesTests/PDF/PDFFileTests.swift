import Foundation
import Testing

@testable import Signatures

@Suite("PDF files")
struct PDFFileTests {
  @Test(
    "catalog, first page and trailer are found",
    arguments: [SamplePDF.make(), ForeignPDF.cairo, ForeignPDF.ghostscript])
  func found(pdf: [UInt8]) throws {
    let file = try PDFFile(pdf)
    #expect(try file.catalog.dictionary["Type"] == .name("Catalog"))
    #expect(try file.firstPage.dictionary["Type"] == .name("Page"))
    #expect(try file.signatures.isEmpty)
    #expect(try file.size > 5)
  }

  @Test("what this reader does not handle is named")
  func unsupported() {
    #expect(throws: PDFFault.unsupported(.encryption)) { try PDFFile(SamplePDF.make(trailer: "/Encrypt 9 0 R")) }
    let stream = "<</Type/XRef/Size 1/W[1 1 1]/Filter/LZWDecode/Length 3>>stream\nabc\nendstream\nendobj\n"
    let packed = Array("%PDF-1.5\n1 0 obj\n\(stream)startxref\n9\n%%EOF\n".utf8)
    #expect(throws: PDFFault.unsupported(.filter)) { try PDFFile(packed) }
  }

  @Test("what is no PDF, or has lost a part, is named")
  func missing() {
    #expect(throws: PDFFault.notPDF) { try PDFFile([]) }
    #expect(throws: PDFFault.notPDF) { try PDFFile(Array("hello".utf8)) }
    #expect(throws: PDFFault.notPDF) { try PDFFile([10] + SamplePDF.make()) }
    #expect(throws: PDFFault.notPDF) { try PDFFile(Array("junk ".utf8) + SamplePDF.make()) }
    #expect(throws: PDFFault.missing(.startOfCrossReference)) { try PDFFile(Array("%PDF-1.7\n".utf8)) }
    #expect(throws: PDFFault.missing(.startOfCrossReference)) {
      try PDFFile(SamplePDF.make().dropLast(20) + [UInt8](repeating: 32, count: 2000))
    }
    #expect(throws: PDFFault.malformed(.crossReference, offset: 99_999)) {
      try PDFFile(Array("%PDF-1.7\nstartxref\n99999\n%%EOF".utf8))
    }
  }

  @Test("sections that lead back to themselves are refused")
  func circular() throws {
    let plain = SamplePDF.make()
    let start = try PDFFile(plain).startOfCrossReference
    let padding = "/Prev \(start)"
    #expect(throws: PDFFault.circular) { try PDFFile(SamplePDF.make(trailer: padding)) }
  }

  @Test("a page tree that leads back to itself is refused")
  func circularPages() throws {
    let pdf = SamplePDF.make(page: "/Kids[3 0 R]")
    #expect(throws: PDFFault.circular) { try PDFFile(pdf).firstPage }
  }

  @Test("an object that is not the one its table promises is refused")
  func wrongObject() throws {
    var pdf = SamplePDF.make()
    let place = try #require(pdf.indices.first { pdf[$0...].starts(with: "\n2 0 obj".utf8) })
    pdf[place + 1] = UInt8(ascii: "9")
    #expect(throws: PDFFault.malformed(.object, offset: place + 1)) { try PDFFile(pdf).firstPage }
  }

  @Test("dates are written in UTC and read back, from any zone")
  func dates() {
    for seconds in [0, 951_782_400, 951_868_799, 1_795_205_231, 4_107_542_399] {
      let date = Date(timeIntervalSince1970: Double(seconds))
      #expect(PDFDate.date(Array(PDFDate.text(date).utf8)) == date)
    }
    #expect(PDFDate.text(Date(timeIntervalSince1970: 951_782_400)) == "D:20000229000000+00'00'")
    let noon = Date(timeIntervalSince1970: 951_825_600)
    for text in ["D:20000229120000", "D:20000229120000Z", "D:20000229130000+01'00'", "D:20000229110000-01'00"] {
      #expect(PDFDate.date(Array(text.utf8)) == noon, "\(text)")
    }
    for text in ["", "D:2000", "D:20001329120000Z", "D:20000229250000Z", "D:20000229120000X", "20000229120000Z"] {
      #expect(PDFDate.date(Array(text.utf8)) == nil, "\(text)")
    }
  }
}
