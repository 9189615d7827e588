import Foundation
import TestSupport
import Testing

@testable import Signatures

@Suite("PDF structures")
struct PDFStructureTests {
  /// A file with forms and pages enough to need several object streams, as qpdf writes it.
  struct Form: CustomTestStringConvertible {
    let testDescription: String
    let arguments: [String]

    init(_ arguments: String...) {
      testDescription = arguments.joined(separator: " ")
      self.arguments = arguments
    }
  }

  static let forms = [
    Form("--object-streams=generate"), Form("--object-streams=generate", "--linearize"),
    Form("--object-streams=disable", "--linearize"), Form("--qdf"), Form("--stream-data=compress"),
    Form("--object-streams=generate", "--compress-streams=n"),
  ]

  /// Has 300 pages, each with a link, and a form with a field under another.
  static let large: [UInt8] = {
    let kids = (0..<300).map { "\(10 + $0) 0 R" }.joined(separator: " ")
    var more = Dictionary(
      uniqueKeysWithValues: (0..<300).map {
        (10 + $0, "<</Type/Page/Parent 8 0 R/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 \($0)]>>]>>")
      })
    more[8] = "<</Type/Pages/Parent 2 0 R/Count 300/Kids[\(kids)]/MediaBox[0 0 300 300]>>"
    more[400] = "<</FT/Tx/T(name)/Kids[401 0 R]>>"
    more[401] = "<</Parent 400 0 R/T(first)/V(Awa)>>"
    more[402] = "<</FT/Sig/T(seal)>>"
    return SamplePDF.make(
      catalog: "/AcroForm<</Fields[400 0 R 402 0 R]>>", page: "/Rotate 90", more: more
    ).replacing("/Kids[3 0 R]/Count 1".utf8, with: "/Kids[3 0 R 8 0 R]/Count 301".utf8)
  }()

  @Test("what qpdf writes is read the same from memory and in windows of a file", arguments: forms)
  func qpdf(form: Form) throws {
    let peer = try Peer()
    try peer.write(Self.large, as: "in.pdf")
    // The sample's table no longer fits, which qpdf mends.
    _ = try peer.run("qpdf", "in.pdf", "fit.pdf")
    #expect(try peer.run(["qpdf", "--static-id"] + form.arguments + ["fit.pdf", "out.pdf"]).status == 0)
    let bytes = try peer.read("out.pdf")
    for file in [
      try PDFFile(MemoryPDF(bytes)), try PDFFile(FilePDF(reading: peer.folder.path("out.pdf"))),
    ] {
      #expect(try file.catalog.dictionary["Type"] == .name("Catalog"))
      #expect(try file.inherited("Rotate", of: file.firstPage) == .integer(90))
      let last = try file.page(301)
      #expect(try file.inherited("MediaBox", of: last)?.array?.last == .integer(300))
      #expect(try file.resolved(last.dictionary["Annots"] ?? .null).array?.count == 1)
      #expect(throws: PDFFault.noPage(302)) { try file.page(302) }
      let fields = try file.fields
      #expect(fields.map(\.name) == ["name", "name.first", "seal"])
      #expect(fields.map(\.type) == ["Tx", "Tx", "Sig"])
      #expect(fields[1].value?.object == .string(Array("Awa".utf8)))
      let revisions = try file.revisions
      #expect(revisions.count == 1 && revisions[0].ends(at: bytes.count))
      let content = try #require(try file.firstPage.dictionary["Contents"]?.reference)
      #expect(try file.contents(content)?.starts(with: "0 0 m 10 10 l S\n".utf8) == true)
    }
  }

  @Test("objects in object streams are found, and no other stands for them")
  func compressed() throws {
    let file = try PDFFile(WovenPDF.compressed())
    #expect(file.sections.map(\.kind) == [.stream])
    #expect(try file.firstPage.dictionary["Type"] == .name("Page"))
    #expect(try file.entry(of: 3) == .compressed(stream: 4, index: 2))
    #expect(try file.object(PDFReference(number: 3, generation: 1)).object == .null)
    #expect(try file.object(PDFReference(number: 99, generation: 0)).object == .null)
  }

  @Test("what only the stream of a hybrid file knows is found, though the table before calls it free")
  func hybrid() throws {
    let file = try PDFFile(WovenPDF.hybrid())
    #expect(try file.firstPage.dictionary["Type"] == .name("Page"))
    let revisions = try file.revisions
    #expect(revisions.count == 2)
    #expect(throws: PDFFault.self) { try file.at(revisions[0]).firstPage }
  }

  @Test("an object stream that is in another, or that another object stands for, is refused")
  func nestedObjectStream() throws {
    var nested = WovenPDF()
    nested.addObjectStream(4, [(1, WovenPDF.catalog), (5, "<</Type/ObjStm/N 0/First 0>>")])
    let inner = nested.addSection(
      6, [(2, 5, 0), (2, 4, 1), (1, nested.offsets[4] ?? 0, 0), (2, 4, 1)], index: "1 1 3 3")
    nested.end(inner)
    #expect(throws: PDFFault.missing(.objectStream)) { try PDFFile(nested.bytes).catalog }

    var swapped = WovenPDF()
    swapped.addObjectStream(4, [(7, WovenPDF.catalog)])
    let start = swapped.addSection(6, [(2, 4, 0), (1, swapped.offsets[4] ?? 0, 0)], index: "1 1 4 1")
    swapped.end(start)
    #expect(throws: PDFFault.malformed(.objectStream, offset: 0)) { try PDFFile(swapped.bytes).catalog }
  }

  @Test("the length of an object stream that is in that stream leads nowhere")
  func selfLength() throws {
    var pdf = WovenPDF()
    let place = pdf.bytes.count
    let body = "1 0 9 32 \(WovenPDF.catalog)   40"
    pdf.append(Array("4 0 obj\n<</Type/ObjStm/N 2/First 9/Length 9 0 R>>stream\n\(body)\nendstream\nendobj\n".utf8))
    let start = pdf.addSection(10, [(2, 4, 0), (1, place, 0), (2, 4, 1)], index: "1 1 4 1 9 1")
    pdf.end(start)
    #expect(throws: PDFFault.malformed(.objectStream, offset: place)) { try PDFFile(pdf.bytes).catalog }
  }

  @Test(
    "a cross-reference stream that does not hold what it says is refused",
    arguments: [
      "/W[1 4]", "/W[1 9 2]", "/W[0 0 0]", "/W[1 4 -2]", "/W[1 4 2]/Index[0]", "/W[1 4 2]/Index[0 99]",
      "/W[1 4 2]/Index[-1 1]", "/W[1 4 2]/Index[0 999999999999999 0 1]", "/W 7",
      "/W[1 4 2]/DecodeParms<</Predictor 12/Columns 0>>/Filter/FlateDecode",
      "/W[1 4 2]/Filter/FlateDecode", "/W[1 4 2]/F(other.bin)", "/W[1 4 2]/Filter[/FlateDecode/FlateDecode]",
      "/W[1 4 2]/Filter 3 0 R",
    ])
  func badSection(entries: String) {
    let content = String(repeating: "\u{0}", count: 14)
    let stream = "<</Type/XRef/Size 2/Root 1 0 R\(entries)/Length 14>>stream\n\(content)\nendstream\nendobj\n"
    let pdf = Array("%PDF-1.5\n1 0 obj\n\(stream)startxref\n9\n%%EOF\n".utf8)
    #expect(throws: PDFFault.self) { try PDFFile(pdf) }
  }

  @Test("entries of zero, one and eight bytes are read")
  func widths() throws {
    var pdf = WovenPDF()
    pdf.add(1, WovenPDF.catalog)
    let start = pdf.bytes.count
    let offset = UInt8(pdf.offsets[1] ?? 0)
    pdf.addStream(2, "/Type/XRef/Size 3/W[0 8 0]/Index[1 1]/Root 1 0 R", [0, 0, 0, 0, 0, 0, 0, offset])
    pdf.end(start)
    #expect(try PDFFile(pdf.bytes).catalog.dictionary["Type"] == .name("Catalog"))
    var wide = WovenPDF()
    wide.addStream(2, "/Type/XRef/Size 3/W[0 8 0]/Index[1 1]/Root 1 0 R", [UInt8](repeating: 0xFF, count: 8))
    wide.end(wide.offsets[2] ?? 0)
    #expect(throws: PDFFault.self) { try PDFFile(wide.bytes).catalog }
  }

  @Test("a stream whose length is not where it ends is refused")
  func length() throws {
    var pdf = WovenPDF.compressed()
    let place = try #require(pdf.firstRange(of: "/Length 1".utf8))
    pdf[place.upperBound - 1] = UInt8(ascii: "2")
    #expect(throws: PDFFault.self) { try PDFFile(pdf).catalog }
  }

  @Test("streams that lead back to one another are refused")
  func circular() throws {
    var pdf = WovenPDF()
    pdf.add(1, WovenPDF.catalog)
    let first = pdf.bytes.count
    let second = first + pdf.section(2, previous: 100_000).count
    pdf = pdf.appending(pdf.section(2, previous: second)).appending(pdf.section(3, previous: first))
    pdf.end(second)
    #expect(throws: PDFFault.circular) { try PDFFile(pdf.bytes) }
  }

  @Test("a run that is asked for is found among runs in order and out of it")
  func runs() {
    let runs = [PDFEntryRun(first: 0, count: 2, offset: 0), PDFEntryRun(first: 5, count: 3, offset: 40)]
    for runs in [PDFEntryRuns(runs), PDFEntryRuns(runs.reversed())] {
      #expect((0..<10).map { runs.run(of: $0)?.offset } == [0, 0, nil, nil, nil, 40, 40, 40, nil, nil])
      #expect(runs.end == 8)
    }
    let over = PDFEntryRuns([PDFEntryRun(first: 1, count: 9, offset: 0), PDFEntryRun(first: 3, count: 1, offset: 99)])
    #expect(over.run(of: 3)?.offset == 0)
  }
}

extension WovenPDF {
  /// A cross-reference stream with `/Prev`, of the same length for all offsets.
  fileprivate func section(_ number: Int, previous: Int) -> [UInt8] {
    var pdf = WovenPDF()
    let start = pdf.bytes.count
    _ = pdf.addSection(
      number, [(1, offsets[1] ?? 0, 0)], index: "1 1", entries: "/Root 1 0 R/Prev \(previous.padded(6))")
    return Array(pdf.bytes[start...])
  }

  fileprivate func appending(_ more: [UInt8]) -> WovenPDF {
    var pdf = self
    pdf.append(more)
    return pdf
  }
}
