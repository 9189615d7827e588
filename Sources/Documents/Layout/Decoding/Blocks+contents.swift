import Pack

extension FieldsBlock {
  static let keys = Key<FieldsBlock>.checkedGroup(
    Key.defaulted("columns", 1, "of the grid", .int(in: 1...4)),
    .required("items", "the labels and values", .nonEmptyList(of: item))
  ) { object, columns, items in
    guard items.allSatisfy({ $0.span <= columns }) else {
      object.fault("an item is wider than the grid", fix: "write a span of at most \(columns)", at: "items")
      return nil
    }
    return FieldsBlock(columns: columns, items: items)
  }

  private static let item: Shape<Item> = .object(
    "a label and its value",
    Key.required("label", "what the value is", Template.shape),
    .required("value", "the value; a dash stands for an empty one", Template.shape),
    .defaulted("span", 1, "how many columns it takes", .int(in: 1...4)),
    .defaulted("strong", false, "larger and bold"),
    Condition.key
  ) { Item(label: $0, value: $1, span: $2, isStrong: $3, when: $4) }
}

extension TableBlock {
  static let keys = Key<TableBlock>.group(
    Key.required("rows", "the value that holds the rows", Placeholder.shape),
    .required("columns", "the columns from left to right", .list(of: column, count: 1...12)),
    empty
  ) { TableBlock(rows: $0, columns: $1, empty: $2) }

  private static let column: Shape<Column> = .object(
    "a column",
    Key.required("heading", "its heading", Template.shape),
    .required("width", "its share of the table's width", .decimal(in: 0.1...100))
  ) { Column(heading: $0, share: $1) }

  private static let empty = Key<Empty>.group(
    Key.required(
      "empty", "what stands in the place of rows where there is none: a line across, or only the text",
      Shape<Bool>.oneOf([("oblique", true), ("text", false)])),
    .required("empty_text", "the text; for a line across, what it means to those who do not see it", Template.shape)
  ) { $0 ? .oblique(alternative: $1) : .text($1) }
}

extension MentionsBlock {
  static let keys = Key<MentionsBlock>.group(
    Key.required("rows", "the value that holds the notes: rows of a date and a text", Placeholder.shape),
    .required("empty", "what stands there where no note was made", Template.shape)
  ) { MentionsBlock(rows: $0, empty: $1) }
}

extension ColumnsBlock {
  static let keys = Key<ColumnsBlock>.group(
    Key.required("columns", "from left to right", .list(of: column, count: 2...4)),
    .defaulted("gap", 8, "the space between columns in millimetres", .decimal(in: 0...40)),
    .defaulted("ruled", false, "a thin line between columns")
  ) { ColumnsBlock(columns: $0, gap: $1, isRuled: $2) }

  private static let column: Shape<Column> = .object(
    "a column",
    Key.optional("width", "in millimetres; columns without one share what is left", .decimal(in: 10...180)),
    .required("blocks", "its blocks", .nonEmptyList(of: .of(Block.self)))
  ) { Column(width: $0, blocks: $1) }
}
