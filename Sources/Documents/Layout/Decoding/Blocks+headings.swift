import Pack

extension ArmsBlock {
  static let keys = Key<ArmsBlock>.group(
    Key.required("state", "the State's name, as it is printed"),
    .required("motto", "its motto"),
    .required("alternative", "what the bar of colours is, for those who do not see it"),
    .defaulted("align", .start, "where it stands in its column")
  ) { ArmsBlock(state: $0, motto: $1, alternative: $2, align: $3) }
}

extension TitleBlock {
  static let keys = Key<TitleBlock>.group(
    Key.required("text", "the document's name"),
    .optional("subtitle", "what tells it from others of its kind"),
    .defaulted("align", .start, "where it stands in its column")
  ) { TitleBlock(text: $0, subtitle: $1 ?? Template(""), align: $2) }
}

extension HeadingBlock {
  static let keys = Key<HeadingBlock>.group(Key.required("text", "the heading")) { HeadingBlock(text: $0) }
}

extension ParagraphBlock {
  static let keys = Key<ParagraphBlock>.group(
    Key.required("text", "the text"),
    .defaulted("align", .start, "where its lines stand"),
    .optional("size", "in points; the page's own if absent", .decimal(in: 5...40)),
    .defaulted("style", .regular, "how it looks"),
    .defaulted("tone", .ink, "which colour of the palette it takes")
  ) { ParagraphBlock(text: $0, align: $1, size: $2, style: $3, tone: $4) }
}
