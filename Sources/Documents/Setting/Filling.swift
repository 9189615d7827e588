/// The values of one act, checked against what its layout declares.
struct Filling {
  /// The largest value, in UTF-8 bytes: what a person wrote is far below, and line breaking takes time.
  static let longestValue = 1 << 16

  private var values: [String: DocumentValues.Value]

  init(_ values: DocumentValues, declared: [DeclaredValue]) throws(DocumentError) {
    var known: [String: DocumentValues.Value] = [:]
    for declaration in declared {
      let name = declaration.name
      switch (values[name], declaration.kind) {
      case (nil, .text):
        guard declaration.isOptional else { throw .missingValue(name: name) }
        known[name] = .text("")
      case (nil, .rows):
        guard declaration.isOptional else { throw .missingValue(name: name) }
        known[name] = .rows([])
      case (.text(let text)?, .text):
        known[name] = .text(try PlainText.checked(text, name: name))
      case (.rows(let rows)?, .rows(let cells)):
        known[name] = .rows(try Filling.checked(rows, name: name, cells: cells))
      default: throw .wrongKind(name: name)
      }
    }
    self.values = known
  }

  func text(of template: Template) throws(DocumentError) -> String {
    if let fixed = template.fixedText { return fixed }
    var text = ""
    for part in template.parts {
      switch part {
      case .text(let fixed): text += fixed
      case .value(let placeholder):
        guard case .text(let value)? = values[placeholder.name] else { throw .missingValue(name: placeholder.name) }
        text += template.parts.count > 1 ? PlainText.isolated(value) : value
      }
    }
    return text
  }

  /// A text at the foot or head of a page, which also knows its page.
  func text(of template: Template, page: Int, of pages: Int) throws(DocumentError) -> String {
    var numbered = self
    numbered.values["page"] = .text(String(page))
    numbered.values["pages"] = .text(String(pages))
    return try numbered.text(of: template)
  }

  func rows(of placeholder: Placeholder) throws(DocumentError) -> [[String]] {
    guard case .rows(let rows)? = values[placeholder.name] else { throw .missingValue(name: placeholder.name) }
    return rows
  }

  /// Whether something is shown that depends on these values.
  func shows(_ conditions: [Placeholder]) -> Bool {
    conditions.isEmpty
      || conditions.contains { condition in
        switch values[condition.name] {
        case .text(let text)?: !text.isEmpty
        case .rows(let rows)?: !rows.isEmpty
        case nil: false
        }
      }
  }

  private static func checked(_ rows: [[String]], name: String, cells: Int) throws(DocumentError) -> [[String]] {
    var known: [[String]] = []
    for (index, row) in rows.enumerated() {
      guard row.count == cells else {
        throw .wrongRow(name: name, row: index + 1, cells: row.count, expected: cells)
      }
      var texts: [String] = []
      for text in row { texts.append(try PlainText.checked(text, name: name)) }
      known.append(texts)
    }
    return known
  }
}
