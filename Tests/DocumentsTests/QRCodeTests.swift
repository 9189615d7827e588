import Testing

@testable import Documents

@Suite("QR codes")
struct QRCodeTests {
  @Test("base45 is kept in the alphanumeric mode: 350 characters take version 11, where bytes would take 14")
  func alphanumeric() throws {
    #expect(try QRCode(String(Samples.qr.prefix(345)), correction: .medium).side == 61)
    #expect(try QRCode(Samples.qr.prefix(345).lowercased(), correction: .medium).side > 61)
  }

  @Test("correction is raised where the print is large enough")
  func correction() throws {
    #expect(try QRCode("SHORT", printedSide: 30).correction == .quartile)
    #expect(try QRCode(Samples.qr, printedSide: 36).correction == .medium)
  }

  @Test("the size of a symbol is told without making one", arguments: 0..<40)
  func capacity(index: Int) throws {
    let most = QRCapacity.alphanumericQuartile[index]
    let text = String(repeating: "A", count: most)
    #expect(try QRCode(text, correction: .quartile).side == 21 + 4 * index)
    #expect(QRCapacity.quartileSide(of: text) == 21 + 4 * index)
    #expect(QRCapacity.quartileSide(of: text + "A") == (index == 39 ? nil : 25 + 4 * index))
    let larger = try? QRCode(text + "A", correction: .quartile)
    #expect(larger?.side == (index == 39 ? nil : 25 + 4 * index))
  }

  @Test("a text beyond the largest symbol is refused")
  func tooLong() {
    #expect(throws: DocumentError.codeTooLong(characters: 5_000)) {
      try QRCode(String(repeating: "A", count: 5_000), correction: .medium)
    }
  }
}
