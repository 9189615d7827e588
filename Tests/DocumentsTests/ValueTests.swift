import Documents
import Testing

@Suite("Values")
struct ValueTests {
  @Test("a missing value is named")
  func missing() throws {
    var values = Samples.birth
    values["surname"] = nil
    let layout = try Samples.layout("birth-extract")
    #expect(throws: DocumentError.missingValue(name: "surname")) { try Samples.render(layout, values) }
  }

  @Test("rows in the place of a text, or of another width, are named")
  func kinds() throws {
    let layout = try Samples.layout("birth-extract")
    var values = Samples.birth
    values["surname"] = .rows([["TRAORÉ"]])
    #expect(throws: DocumentError.wrongKind(name: "surname")) { try Samples.render(layout, values) }
    values = Samples.birth
    values["mentions"] = .rows([["1", "2"], ["1"]])
    #expect(throws: DocumentError.wrongRow(name: "mentions", row: 2, cells: 1, expected: 2)) {
      try Samples.render(layout, values)
    }
  }

  @Test("an empty field shows a dash")
  func dash() throws {
    let layout = try Samples.layout(
      values: "{ it: text }", blocks: "  - { block: fields, items: [{ label: Profession, value: \"{it}\" }] }")
    let pdf = try Samples.render(layout, DocumentValues(["it": .text("")]))
    #expect(try Peer.run("pdftotext", ["{file}", "-"], on: pdf).contains("—"))
  }

  @Test("a value of a size that nobody writes is refused before it is set")
  func huge() throws {
    let layout = try Samples.layout(values: "{ it: text }", blocks: "  - { block: paragraph, text: \"{it}\" }")
    let long = String(repeating: "a", count: 1 << 17)
    #expect(throws: DocumentError.valueTooLong(name: "it", bytes: 1 << 17)) {
      try Samples.render(layout, DocumentValues(["it": .text(long)]))
    }
  }

  @Test("parentheses, backslashes, line ends and markup pass through every part of the file")
  func syntax() throws {
    let text = "a(b)\\c <d> & \"e\" )("
    var layout = try Samples.layout(values: "{ it: text }", blocks: "  - { block: paragraph, text: \"{it}\" }")
    layout.title = Template(text)
    let pdf = try Samples.render(layout, DocumentValues(["it": .text(text + "\r\nf")]))
    #expect(try Peer.run("pdfinfo", ["{file}"], on: pdf).contains("Title:           \(text)\n"))
    #expect(try Peer.run("pdftotext", ["{file}", "-"], on: pdf).contains("\(text)\nf"))
    try Peer.run("qpdf", ["--check", "{file}"], on: pdf)
  }
}
