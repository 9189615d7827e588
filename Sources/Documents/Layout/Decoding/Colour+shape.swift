public import Pack

extension Colour: PackDecodable {
  public static let shape: Shape<Colour> = Shape.text.refined(
    "a colour such as \"#14B53A\"", pattern: "#[0-9A-Fa-f]{6}"
  ) { Colour(hex: $0) }
}

extension Palette: PackDecodable {
  public static let shape: Shape<Palette> = .object(
    "the colours of the document",
    Key.required("ink", "of what the act says"),
    .required("label", "of labels and small print"),
    .required("accent", "of headings and their lines"),
    .required("rule", "of thin lines"),
    .required("flag", "the bands of the flag, from left to right", .list(of: Colour.shape, count: 2...5))
  ) { Palette(ink: $0, label: $1, accent: $2, rule: $3, flag: $4) }
}
