extension Layout {
  /// Every value that the layout names, once for each place, in the order of the file: for whoever checks a pack as a whole.
  public var placeholders: [Placeholder] {
    uses.map(\.placeholder).filter { !Layout.pageNumbers.contains($0.name) }.sorted { $0.position < $1.position }
  }

  /// The names that only the foot of a page knows.
  static let pageNumbers: Set<String> = ["page", "pages"]

  struct Use {
    let placeholder: Placeholder
    /// What it must be; nil where any kind will do.
    let kind: DeclaredValue.Kind?
    var isInFooter = false
  }

  var uses: [Use] {
    let texts = [title].flatMap(\.placeholders).map { Use(placeholder: $0, kind: .text) }
    let footers = [footer.left, footer.right, footer.continued].flatMap(\.placeholders)
      .map { Use(placeholder: $0, kind: .text, isInFooter: true) }
    return texts + (blocks + closing).flatMap(\.uses) + footers
  }
}

extension Block {
  var uses: [Layout.Use] {
    let conditions = when.map { Layout.Use(placeholder: $0, kind: nil) }
    return conditions + content.templates.flatMap(\.placeholders).map { Layout.Use(placeholder: $0, kind: .text) }
      + content.others
  }
}

extension Block.Content {
  fileprivate var templates: [Template] {
    switch self {
    case .arms(let block): [block.state, block.motto, block.alternative]
    case .title(let block): [block.text, block.subtitle]
    case .heading(let block): [block.text]
    case .paragraph(let block): [block.text]
    case .fields(let block): block.items.flatMap { [$0.label, $0.value] }
    case .table(let block): block.columns.map(\.heading) + [block.empty.text]
    case .mentions(let block): [block.empty]
    case .qr(let block):
      [block.value, block.link, block.alternative, block.heading, block.text, block.codeLabel, block.code]
    case .signature(let block): [block.placeAndDate, block.quality, block.name, block.note]
    case .columns, .spacer, .rule: []
    }
  }

  fileprivate var others: [Layout.Use] {
    switch self {
    case .fields(let block): block.items.flatMap(\.when).map { Layout.Use(placeholder: $0, kind: nil) }
    case .table(let block): [Layout.Use(placeholder: block.rows, kind: .rows(cells: block.columns.count))]
    case .mentions(let block): [Layout.Use(placeholder: block.rows, kind: .rows(cells: 2))]
    case .columns(let block): block.columns.flatMap(\.blocks).flatMap(\.uses)
    default: []
    }
  }
}

extension TableBlock.Empty {
  fileprivate var text: Template {
    switch self {
    case .oblique(let text), .text(let text): text
    }
  }
}
