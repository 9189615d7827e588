// Attributes for assistive technology (WAI-ARIA 1.2).
extension Attribute {
  static func role(_ role: AriaRole?) -> Attribute { Attribute(unlisted: "role", .init(role?.rawValue)) }

  static func ariaLabel(_ phrase: Phrase?) -> Attribute {
    Attribute(unlisted: "aria-label", phrase.map(Value.phrase) ?? .absent)
  }

  static func ariaLabelledBy(_ id: String) -> Attribute { Attribute(unlisted: "aria-labelledby", .text(id)) }

  static func ariaDescribedBy(_ ids: [String]) -> Attribute { Attribute(unlisted: "aria-describedby", .words(ids)) }

  static func ariaInvalid(_ invalid: Bool) -> Attribute {
    Attribute(unlisted: "aria-invalid", invalid ? .text("true") : .absent)
  }

  static func ariaCurrent(_ current: AriaCurrent?) -> Attribute {
    Attribute(unlisted: "aria-current", .init(current?.rawValue))
  }

  /// Takes a decoration out of what is read aloud.
  static func ariaHidden() -> Attribute { Attribute(unlisted: "aria-hidden", .text("true")) }
}

enum AriaRole: String {
  case alert, status, search, img
  // A table whose cells the style sheet sets as blocks loses its roles in some browsers: they are said again.
  case table, row, cell, rowgroup
  case columnHeader = "columnheader"
}

enum AriaCurrent: String {
  case page, step
  case yes = "true"
}
