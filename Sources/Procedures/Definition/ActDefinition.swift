public import Pack

/// What a procedure issues: the layout of its document, and the facts that the document and its stamp state.
public struct ActDefinition: Sendable, PackDecodable {
  /// The layout's file name under documents/, without its ending.
  public let layout: Located<String>
  /// The act's kind in the QR code, in capitals.
  public let kind: String
  /// CEL, string, by the layout's value name.
  public let facts: [NamedFormula]
  /// CEL, list of lists of strings, by the layout's table name.
  public let tables: [NamedFormula]
  /// CEL, string, by the short key of the QR code's claim. Empty values are left out.
  public let stamp: [NamedFormula]

  public static let shape = Shape<ActDefinition>.object(
    "What the procedure issues",
    .required("layout", "A layout of documents/"),
    .required("kind", "The act's kind in the QR code, in capitals"),
    .required("facts", "The document's values: name to CEL (string)", NamedFormula.list),
    .defaulted("tables", [], "The document's tables: name to CEL (list of rows)", NamedFormula.list),
    .required("stamp", "The QR code's facts: short key to CEL (string)", NamedFormula.list)
  ) { layout, kind, facts, tables, stamp in
    ActDefinition(layout: layout, kind: kind, facts: facts, tables: tables, stamp: stamp)
  }
}
