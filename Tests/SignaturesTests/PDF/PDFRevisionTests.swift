import TestSupport
import Testing

@testable import Signatures

@Suite("Revisions of a PDF")
struct PDFRevisionTests {
  let state: SampleState
  let now = SampleState.now

  init() throws {
    state = try SampleState()
  }

  @Test("each signature is one revision, and each ends where its signature's byte range does")
  func signed() throws {
    let once = try PAdES.sign(SamplePDF.make(), with: state.signer, at: now)
    let twice = try PAdES.sign(once, with: state.signer, at: now)
    let file = try PDFFile(MemoryPDF(twice))
    let revisions = try file.revisions
    let signatures = try file.signatures
    #expect(revisions.count == 3 && signatures.count == 2)
    for (revision, signature) in zip(revisions.dropFirst(), signatures) {
      let range = try #require(signature.byteRange)
      #expect(revision.ends(at: range[2] + range[3]))
      #expect(signature.hole == range[1]..<range[2])
    }
    #expect(try revisions.map { try file.at($0).signatures.count } == [0, 1, 2])
    #expect(try revisions.map { try file.at($0).size } == [8, 10, 12])
    #expect(try file.entries(of: revisions[1]).keys.sorted() == [1, 3, 8, 9])
    #expect(try file.entries(of: revisions[0]).count == 8)
  }

  @Test("a revision does not see what was written after it, even where its table points there")
  func later() throws {
    var pdf = WovenPDF()
    pdf.add(1, WovenPDF.catalog)
    let first = pdf.addTable([1], trailer: "/Size 2/Root 1 0 R")
    pdf.end(first)
    // The first revision's table is left alone and says that the catalog stands where the second one writes its own.
    let end = pdf.bytes.count
    var bytes = pdf.bytes
    let place = try #require(bytes.firstRange(of: "1 1\n".utf8)).upperBound
    bytes.replaceSubrange(place..<(place + 10), with: end.padded(10).utf8)
    bytes += "1 0 obj\n<</Type/Catalog/Evil true>>\nendobj\n".utf8
    let second = bytes.count
    bytes += "xref\n0 0\ntrailer\n<</Size 2/Root 1 0 R/Prev \(first)>>\nstartxref\n\(second)\n%%EOF\n".utf8
    let file = try PDFFile(bytes)
    #expect(try file.catalog.dictionary["Evil"] == .boolean(true))
    let revisions = try file.revisions
    #expect(revisions[0].ends(at: end))
    #expect(throws: PDFFault.malformed(.object, offset: end)) { try file.at(revisions[0]).catalog }
  }

  @Test("a section that no end of file follows has no end")
  func noEnd() throws {
    let sample = SamplePDF.make()
    let marker = try #require(sample.firstRange(of: "startxref".utf8))
    let bytes = sample[..<marker.lowerBound] + "% more\nfree text\n".utf8 + sample[marker.lowerBound...]
    #expect(try PDFFile(Array(bytes)).revisions.map(\.end) == [nil])
  }
}
