import Pack

extension QRBlock {
  static let keys = Key<QRBlock>.group(
    symbol,
    .required("heading", "over the explanation", Template.shape),
    .required("text", "how to check the act", Template.shape),
    .required("code_label", "over the numeric code", Template.shape),
    .required("code", "the numeric code for those without a camera", Template.shape)
  ) { symbol, heading, text, codeLabel, code in
    QRBlock(
      value: symbol.value, link: symbol.link, alternative: symbol.alternative, heading: heading, text: text,
      codeLabel: codeLabel, code: code, size: symbol.size)
  }

  private struct Symbol: Sendable {
    let value: Template
    let link: Template
    let alternative: Template
    let size: Double
  }

  private static let symbol = Key<Symbol>.group(
    Key.required("value", "what the QR code holds", Template.shape),
    .optional("link", "where a tap on it leads", Template.shape),
    .required("alternative", "what it is, for those who do not see it", Template.shape),
    .defaulted("size", 34, "its side with the quiet zone, in millimetres", .decimal(in: 18...80))
  ) { Symbol(value: $0, link: $1 ?? Template(""), alternative: $2, size: $3) }
}

extension SignatureBlock {
  static let keys = Key<SignatureBlock>.group(
    Key.required("place_and_date", "where and when", Template.shape),
    .required("quality", "in which quality", Template.shape),
    .required("name", "who", Template.shape),
    .required("note", "what the seal is worth", Template.shape),
    .defaulted("align", .start, "where its lines stand", Alignment.shape)
  ) { SignatureBlock(placeAndDate: $0, quality: $1, name: $2, note: $3, align: $4) }
}

extension Footer {
  static let shape: Shape<Footer> = .object(
    "what stands at the foot of each page",
    Key.required("left", "at the left; {page} and {pages} are known here", Template.shape),
    .required("right", "at the right", Template.shape),
    .required("continued", "at the head of each page after the first", Template.shape)
  ) { Footer(left: $0, right: $1, continued: $2) }
}
