import Documents
import Testing

@Suite("Pages")
struct PagingTests {
  private func pages(_ pdf: [UInt8]) throws -> [String] {
    try Peer.run("pdftotext", ["-layout", "{file}", "-"], on: pdf).split(separator: "\u{0C}").map(String.init)
  }

  @Test("a long table goes on over the page, under its heading again, and the signature stands on the last page alone")
  func table() throws {
    var values = Samples.record
    values["convictions"] = .rows(
      (1...60).map { ["\($0) mai 2019", "Tribunal de Kati", "Vol, dossier \($0)", "Sursis", ""] })
    let pages = try pages(Samples.render(Samples.layout("criminal-record"), values))
    #expect(pages.count == 3)
    for page in pages.dropLast() { #expect(page.contains("Cour ou tribunal")) }
    #expect(pages[1].contains("suite"))
    #expect(pages.map { $0.contains("Moussa DEMBÉLÉ") } == [false, false, true])
    #expect(pages.indices.allSatisfy { pages[$0].contains("Page \($0 + 1) sur 3") })
    for number in 1...60 {
      #expect(pages.count { $0.contains("dossier \(number) ") || $0.contains("dossier \(number)\n") } == 1)
    }
  }

  @Test("a long list of marginal notes runs on in its own column")
  func mentions() throws {
    var values = Samples.birth
    values["mentions"] = .rows(
      (1...30).map { ["\($0) mai 2019", "Mention numéro \($0), rectification ordonnée par jugement"] })
    let pages = try pages(Samples.render(Samples.layout("birth-extract"), values))
    #expect(pages.count == 3)
    #expect(pages[0].contains("FILIATION"))
    #expect(pages.joined().contains("numéro 30"))
  }

  @Test("a row higher than a page is divided, not cut off")
  func row() throws {
    var values = Samples.record
    let words = (1...600).map { "mot\($0)" }.joined(separator: " ")
    values["convictions"] = .rows([["5 mai 2019", "Kati", words, "Sursis", ""]])
    let text = try pages(Samples.render(Samples.layout("criminal-record"), values)).joined()
    #expect(text.contains("mot1 ") && text.contains("mot600"))
  }

  @Test("an act that would fill a library is refused")
  func endless() throws {
    var values = Samples.record
    values["convictions"] = .rows((1...4_000).map { ["\($0)", "b", "c", "d", "e"] })
    let layout = try Samples.layout("criminal-record")
    #expect(throws: DocumentError.tooManyPages(limit: 100)) { try Samples.render(layout, values) }
  }

  @Test("a value too long for its field is refused, not cut off at the foot of the page")
  func field() throws {
    var values = Samples.record
    values["domicile"] = .text(String(repeating: "Badalabougou ", count: 1_000))
    let layout = try Samples.layout("criminal-record")
    #expect(throws: DocumentError.tooHigh) { try Samples.render(layout, values) }
  }
}
