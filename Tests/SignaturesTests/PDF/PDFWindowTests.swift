import TestSupport
import Testing

@testable import Signatures

@Suite("Windows of a PDF")
struct PDFWindowTests {
  /// Gives no more than it is asked for, and counts.
  private final class Windows: PDFSource, @unchecked Sendable {
    let bytes: [UInt8]
    /// Of one test, which reads in one place: hence unchecked.
    private(set) var read = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var count: Int { bytes.count }

    func text(_ range: Range<Int>) -> PDFText {
      read += range.count
      return PDFText([UInt8](bytes[range]), base: range.lowerBound)
    }
  }

  @Test("wherever a window cuts an object, it is read as if the whole file were there")
  func cuts() throws {
    let object = "<</A[1 0 R 2 3 -4.5 12 0 R]/B(a(b)\\)c)/C<48 65>/D/Name#41/E true/F null/G<</H 17>>/I 9>>"
    let whole = try #require(parse(object))
    for padding in (4096 - object.utf8.count - 30)...4096 {
      let pdf = SamplePDF.make(more: [8: "%\(String(repeating: "x", count: padding))\n\(object)"])
      let file = try PDFFile(Windows(pdf))
      #expect(try file.object(PDFReference(number: 8, generation: 0)).object == whole, "padding \(padding)")
    }
  }

  @Test("an object longer than several windows is read whole, and a short one costs one window")
  func lengths() throws {
    let long = "[" + (0..<30_000).map { "\($0) 0 R" }.joined(separator: " ") + "]"
    let pdf = SamplePDF.make(filler: 1 << 20, more: [8: long, 9: "(short)"])
    let source = Windows(pdf)
    let file = try PDFFile(source)
    #expect(try file.object(PDFReference(number: 8, generation: 0)).object.array?.count == 30_000)
    let before = source.read
    #expect(try file.object(PDFReference(number: 9, generation: 0)).object == .string(Array("short".utf8)))
    #expect(source.read - before < 5000)
    #expect(source.read < 1_000_000)
  }

  @Test("what is kept of a window is no longer than the object")
  func kept() throws {
    let file = try PDFFile(Windows(SamplePDF.make(filler: 1 << 20)))
    let page = try file.firstPage
    #expect(page.text.bytes.count < 300)
    #expect(page.text[page.dictionary.range].starts(with: "<</Type/Page/Parent 2 0 R".utf8))
  }

  @Test("an update of a file is the same from windows as from memory")
  func updates() throws {
    let pdf = SamplePDF.make(filler: 1 << 20)
    let stamp = { (source: any PDFSource) in try SignatureUpdate(of: PDFFile(source), for: .timeStamp, room: 500) }
    let (windows, memory) = (try stamp(Windows(pdf)), try stamp(MemoryPDF(pdf)))
    #expect(windows.appended == memory.appended)
    #expect(try windows.digest(by: .sha384) == memory.digest(by: .sha384))
  }

  private func parse(_ text: String) -> PDFObject? {
    var parser = PDFParser(Array(text.utf8), at: 0)
    return try? parser.object()
  }
}
