public import Pack

extension Layout: PackDecodable {
  public static let shape: Shape<Layout> = .checkedObject(
    "the layout of a document",
    identity,
    Key.required("page", "margins and size", PageFormat.shape),
    .required("colours", "the palette", Palette.shape),
    .required("values", "the values that the act must give", DeclaredValue.list),
    .required("blocks", "from top to bottom", .nonEmptyList(of: Block.shape)),
    .required("closing", "what stays together at the foot of the last page", .nonEmptyList(of: Block.shape)),
    .required("footer", "at the foot of each page", Footer.shape)
  ) { object, identity, page, colours, values, blocks, closing, footer in
    let layout = Layout(
      title: identity.title, language: identity.language, status: identity.status, source: identity.source, page: page,
      colours: colours, values: values, blocks: blocks, closing: closing, footer: footer)
    layout.check(object.faults)
    return layout
  }

  private static let languageTag: Shape<String> = .text(
    "a language tag such as fr", pattern: "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")

  private struct Identity: Sendable {
    let title: Template
    let language: String
    let status: Status
    let source: String
  }

  private static let identity = Key<Identity>.group(
    Key.required("title", "the title that the file carries", Template.shape),
    .required("language", "of the document, as fr", languageTag),
    .required("status", "whether the issuing body has approved this layout", Status.shape),
    .required("source", "where the layout comes from", .text)
  ) { Identity(title: $0, language: $1, status: $2, source: $3) }
}
