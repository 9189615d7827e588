import TestSupport
import Testing

@testable import Signatures

@Suite("Packed streams")
struct FlateTests {
  @Test("what zlib packs is unpacked, up to the limit and not beyond", arguments: [0, 1, 255, 256, 257, 50_000])
  func limits(length: Int) throws {
    let plain = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
    let packed = try #require(Zlib.deflate(plain))
    #expect(try Flate.inflate(packed, most: length + 1) == plain)
    #expect(try Flate.inflate(packed + Array("\r\n".utf8), most: length + 1) == plain)
    if length > 0 { #expect(throws: Flate.Fault.tooLong) { try Flate.inflate(packed, most: length - 1) } }
    #expect(throws: Flate.Fault.self) { try Flate.inflate(packed.dropLast(3), most: length + 1) }
  }

  @Test("a bomb is refused by what it inflates to")
  func bomb() throws {
    let bomb = try #require(Zlib.deflate([UInt8](repeating: 0, count: 3 << 20)))
    var pdf = WovenPDF()
    pdf.addStream(4, "/Type/ObjStm/N 1/First 5/Filter/FlateDecode", bomb)
    let start = pdf.addSection(5, [(2, 4, 0), (1, pdf.offsets[4] ?? 0, 0)], index: "1 1 4 1")
    pdf.end(start)
    #expect(bomb.count < 4000)
    let data = try #require(pdf.bytes.firstRange(of: bomb))
    #expect(throws: PDFFault.tooLarge(offset: data.lowerBound)) { try PDFFile(pdf.bytes).catalog }
  }

  @Test("each PNG filter is undone")
  func predictors() throws {
    let parameters = try parse("<</Predictor 15/Columns 3/Colors 2/BitsPerComponent 8>>")
    let predictor = try #require(PDFPredictor(parameters))
    // Rows of three pixels of two bytes, with the filters none, sub, up, average and Paeth.
    let rows: [[UInt8]] = [
      [0, 1, 2, 3, 4, 5, 6], [1, 1, 2, 2, 2, 2, 2], [2, 1, 1, 1, 1, 1, 1], [3, 9, 9, 9, 9, 9, 9],
      [4, 250, 1, 2, 3, 4, 5],
    ]
    #expect(
      predictor.undo(rows.flatMap(\.self)) == [
        1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6, 2, 3, 4, 5, 6, 7, 10, 10, 16, 16, 20, 20, 4, 11, 12, 19, 20, 25,
      ])
    #expect(predictor.undo([0, 1, 2]) == nil)
    #expect(predictor.undo([5, 1, 2, 3, 4, 5, 6]) == nil)
    #expect(predictor.undo([]) == [])
  }

  @Test(
    "parameters out of bounds are refused",
    arguments: [
      "/Predictor 2", "/Predictor 99", "/Columns 0", "/Columns 99999999", "/Colors -1", "/BitsPerComponent 3",
    ])
  func badParameters(entries: String) throws {
    let whole = entries.hasPrefix("/Predictor") ? entries : "/Predictor 12" + entries
    #expect(try PDFPredictor(parse("<<\(whole)>>")) == nil)
  }

  private func parse(_ text: String) throws -> PDFDictionary? {
    var parser = PDFParser(Array(text.utf8), at: 0)
    return try parser.object().dictionary
  }
}
