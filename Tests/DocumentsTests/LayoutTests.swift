import Documents
import Pack
import Testing

@Suite("Layouts")
struct LayoutTests {
  private func faults(values: String = "{ name: text }", blocks: String) -> [String] {
    let faults = Faults()
    _ = PackFile.load(Layout.self, text: Samples.text(values: values, blocks: blocks), named: "l.yaml", faults: faults)
    return faults.list.map(\.description)
  }

  @Test("a layout names its values with their places")
  func placeholders() throws {
    let layout = try Samples.layout(
      values: "{ name: text, rows: [date, text] }",
      blocks: """
          - { block: paragraph, text: "Né : {name}", when: name }
          - { block: mentions, rows: rows, empty: Néant }
        """)
    #expect(layout.placeholders.map(\.name) == ["name", "name", "rows"])
    #expect(layout.placeholders.map { [$0.position.line, $0.position.column] } == [[9, 38], [9, 52], [10, 30]])
    #expect(layout.values.map(\.name) == ["name", "rows"])
  }

  @Test(
    "a fault in a layout is reported at its line and column, with what to write",
    arguments: [
      ("  - { block: paragraph, text: \"{nom} {name}\" }", "l.yaml:9:33: no value is named `nom`"),
      ("  - { block: paragraph, text: \"Né {name\" }", "l.yaml:9:35: this brace is not closed"),
      ("  - { block: paragraph, text: \"{name} }\" }", "l.yaml:9:39: this brace closes nothing"),
      ("  - { block: paragraph, text: \"{Name} {name}\" }", "l.yaml:9:33: `Name` is not a name"),
      ("  - { block: rule }", "l.yaml:7:11: the value `name` is shown nowhere"),
      ("  - { block: paragraf, text: \"{name}\" }", "l.yaml:9:14: expected one of"),
      ("  - { block: paragraph, txt: \"{name}\" }", "l.yaml:9:25: a running text has no key `txt`"),
      (
        "  - { block: mentions, rows: name, empty: Néant }",
        "l.yaml:9:30: `name` is a text, and rows of 2 cells is needed here"
      ),
      ("  - { block: paragraph, text: \"{name} {page}\" }", "l.yaml:9:40: no value is named `page`"),
      (
        "  - { block: spacer, height: much }\n  - { block: paragraph, text: \"{name}\" }",
        "l.yaml:9:30: expected a number"
      ),
      (
        "  - { block: fields, columns: 2, items: [{ label: a, value: \"{name}\", span: 3 }] }",
        "l.yaml:9:41: an item is wider than the grid"
      ),
    ])
  func reported(blocks: String, fault: String) {
    let found = faults(blocks: blocks)
    #expect(found.contains { $0.hasPrefix(fault) }, "\(found)")
  }

  @Test("a brace is written twice")
  func braces() throws {
    let layout = try Samples.layout(values: "{ it: text }", blocks: "  - { block: paragraph, text: \"{{{it}}}\" }")
    let pdf = try Samples.render(layout, DocumentValues(["it": .text("x")]))
    #expect(try Peer.run("pdftotext", ["{file}", "-"], on: pdf).contains("{x}"))
  }

  @Test("the schema of a layout is made from the same declaration")
  func schema() {
    let schema = JSONSchema(of: Layout.self, title: "A layout").json
    #expect(schema.contains("\"oblique\""))
  }
}
