import Vocabulary

// Attributes that any element may have, and those of links, tables and pictures.
extension Attribute {
  static func id(_ id: String?) -> Attribute { Attribute(unlisted: "id", .init(id)) }

  static func `class`(_ name: String) -> Attribute { Attribute(unlisted: "class", .text(name)) }

  static func `class`(_ name: String, _ other: String) -> Attribute {
    Attribute(unlisted: "class", .words([name, other]))
  }

  /// A class that applies only when its condition holds.
  static func `class`(_ name: String, if condition: Bool) -> Attribute {
    Attribute(unlisted: "class", condition ? .text(name) : .absent)
  }

  /// A class, and another that applies only when its condition holds.
  static func `class`(_ name: String, _ other: String, if condition: Bool) -> Attribute {
    condition ? .class(name, other) : .class(name)
  }

  static func lang(_ language: LanguageTag?) -> Attribute { Attribute(unlisted: "lang", .init(language?.rawValue)) }

  /// The direction of the writing, where it is known to differ from the page's.
  static func dir(_ direction: Direction?) -> Attribute { Attribute(unlisted: "dir", .init(direction?.rawValue)) }

  static func tabindex(_ index: Int) -> Attribute { Attribute(unlisted: "tabindex", .number(index)) }

  /// A caption that the style sheet shows: the head of a cell when a table becomes cards.
  static func caption(_ text: String) -> Attribute { Attribute(unlisted: "data-label", .text(text)) }

  static func href(_ link: Link) -> Attribute { Attribute(unlisted: "href", .text(link.target)) }

  static func rel(_ relation: LinkRelation) -> Attribute { Attribute(unlisted: "rel", .text(relation.rawValue)) }

  static func hreflang(_ language: LanguageTag) -> Attribute {
    Attribute(unlisted: "hreflang", .text(language.rawValue))
  }

  /// A machine's form of the date or time that the element shows (ISO 8601).
  static func datetime(_ iso: String) -> Attribute { Attribute(unlisted: "datetime", .text(iso)) }

  static func scope(_ scope: HeaderScope) -> Attribute { Attribute(unlisted: "scope", .text(scope.rawValue)) }

  /// Whether a `details` is open.
  static func open(_ open: Bool = true) -> Attribute { Attribute(unlisted: "open", .init(open)) }

  static func charset(_ name: String) -> Attribute { Attribute(unlisted: "charset", .text(name)) }

  static func content(_ text: String) -> Attribute { Attribute(unlisted: "content", .text(text)) }

  static func viewBox(_ box: String) -> Attribute { Attribute(unlisted: "viewBox", .text(box)) }

  /// The outline of a `path` (SVG 2 §9.3).
  static func d(_ outline: String) -> Attribute { Attribute(unlisted: "d", .text(outline)) }
}

/// The direction in which a text is written.
enum Direction: String {
  case leftToRight = "ltr"
  /// Left to the browser: for names and texts that people typed.
  case auto
}

/// What a link's target is to the page that holds it.
enum LinkRelation: String {
  case stylesheet, icon, prev, next
  /// A page that we do not answer for; it is not told where the reader came from.
  case external = "external noreferrer"
}

/// The cells that a table header is for.
enum HeaderScope: String {
  case column = "col"
}
