public import Pack

extension PageFormat: PackDecodable {
  public static let shape: Shape<PageFormat> = .object(
    "the page, an upright A4",
    Key.required("top", "the upper margin in millimetres", margin),
    .required("right", "the right margin in millimetres", margin),
    .required("bottom", "the lower margin in millimetres", margin),
    .required("left", "the left margin in millimetres", margin),
    .required("size", "the size of the running text in points", .decimal(in: 6...16))
  ) { PageFormat(top: $0, right: $1, bottom: $2, left: $3, size: $4) }

  private static let margin = Shape.decimal(in: 5...60)
}
