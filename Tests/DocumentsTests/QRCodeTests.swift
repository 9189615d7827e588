import Documents
import Testing

@Suite("QR codes")
struct QRCodeTests {
  @Test("base45 is kept in the alphanumeric mode: 350 characters take version 11, where bytes would take 14")
  func alphanumeric() throws {
    #expect(try QRCode(String(Samples.qr.prefix(345)), correction: .medium).side == 61)
    #expect(try QRCode(Samples.qr.prefix(345).lowercased(), correction: .medium).side > 61)
  }

  @Test("a text is read back from the symbol of a web page")
  func svg() throws {
    let text = "https://toguna.example/v?a=1&b=<2>"
    let svg = try QRCode(text, correction: .medium).svg(title: "Code de <l’acte>")
    #expect(svg.contains("<title>Code de &lt;l’acte&gt;</title>"))
    #expect(!svg.contains("style="))
    let read = try Peer.run("sh", ["-c", "zbarimg -q --raw {file}"], on: QRCodeTests.bitmap(of: svg), ending: "pbm")
    #expect(read == text + "\n")
  }

  @Test("correction is raised where the print is large enough")
  func correction() throws {
    #expect(try QRCode("SHORT", printedSide: 30).correction == .quartile)
    #expect(try QRCode(Samples.qr, printedSide: 36).correction == .medium)
  }

  @Test("a text beyond the largest symbol is refused")
  func tooLong() {
    #expect(throws: DocumentError.codeTooLong(characters: 5_000)) {
      try QRCode(String(repeating: "A", count: 5_000), correction: .medium)
    }
  }

  /// The rectangles of the path as a portable bitmap, four dots a module.
  private static func bitmap(of svg: String) throws -> [UInt8] {
    let view = try #require(svg.firstMatch(of: #/viewBox="0 0 ([0-9]+) /#)).1
    let side = try #require(Int(view))
    var dots = [[Bool]](repeating: [Bool](repeating: false, count: side * 4), count: side * 4)
    for bar in svg.matches(of: #/M([0-9]+) ([0-9]+)h([0-9]+)v([0-9]+)h-[0-9]+z/#) {
      let (x, y, width, height) = (Int(bar.1) ?? 0, Int(bar.2) ?? 0, Int(bar.3) ?? 0, Int(bar.4) ?? 0)
      for row in (y * 4)..<((y + height) * 4) {
        for column in (x * 4)..<((x + width) * 4) { dots[row][column] = true }
      }
    }
    let rows = dots.map { $0.map { $0 ? "1" : "0" }.joined(separator: " ") }.joined(separator: "\n")
    return Array("P1\n\(side * 4) \(side * 4)\n\(rows)\n".utf8)
  }
}
