public import Pack

extension Block: PackDecodable {
  public static let shape: Shape<Block> = .choice(
    "a block of the page", by: "block",
    form("arms", "the State's name over the colours of its flag", ArmsBlock.keys, Content.arms),
    form("title", "the document's own name", TitleBlock.keys, Content.title),
    form("heading", "the heading of a part", HeadingBlock.keys, Content.heading),
    form("paragraph", "a running text", ParagraphBlock.keys, Content.paragraph),
    form("fields", "labels and values on a grid", FieldsBlock.keys, Content.fields),
    form("table", "a table whose rows come from the act", TableBlock.keys, Content.table),
    form("mentions", "the notes in the register's margin", MentionsBlock.keys, Content.mentions),
    form("qr", "the QR code and how to check the act", QRBlock.keys, Content.qr),
    form("signature", "who issues the act", SignatureBlock.keys, Content.signature),
    form("columns", "blocks side by side", ColumnsBlock.keys, Content.columns),
    form(
      "spacer", "empty space",
      Key.required("height", "in millimetres", .decimal(in: 0...200)), { Content.spacer(height: $0) }),
    .when("rule", .object("a thin line across", Condition.key) { Block(.rule, when: $0) }) { $0 })

  private static func form<Form: Sendable>(
    _ word: String, _ about: String, _ keys: Key<Form>, _ wrap: @escaping @Sendable (Form) -> Content
  ) -> Choice<Block> {
    .when(word, .object(about, keys, Condition.key) { Block(wrap($0), when: $1) }) { $0 }
  }
}
