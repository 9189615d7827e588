// Attributes of forms and their controls.
extension Attribute {
  static func action(_ link: Link) -> Attribute { Attribute(unlisted: "action", .text(link.target)) }

  static func method(_ method: FormMethod) -> Attribute { Attribute(unlisted: "method", .text(method.rawValue)) }

  static func enctype(_ encoding: FormEncoding) -> Attribute {
    Attribute(unlisted: "enctype", .text(encoding.rawValue))
  }

  /// Leaves checking to the server, whose errors are in the language of the page.
  static func novalidate() -> Attribute { Attribute(unlisted: "novalidate", .present) }

  static func name(_ name: String) -> Attribute { Attribute(unlisted: "name", .text(name)) }

  static func value(_ value: String) -> Attribute { Attribute(unlisted: "value", .text(value)) }

  static func type(_ type: InputType) -> Attribute { Attribute(unlisted: "type", .text(type.rawValue)) }

  static func type(_ type: ButtonType) -> Attribute { Attribute(unlisted: "type", .text(type.rawValue)) }

  static func `for`(_ id: String) -> Attribute { Attribute(unlisted: "for", .text(id)) }

  static func autocomplete(_ purpose: Autocomplete?) -> Attribute {
    Attribute(unlisted: "autocomplete", .init(purpose?.rawValue))
  }

  static func inputmode(_ mode: InputMode?) -> Attribute { Attribute(unlisted: "inputmode", .init(mode?.rawValue)) }

  static func spellcheck(_ on: Bool) -> Attribute { Attribute(unlisted: "spellcheck", .text(on ? "true" : "false")) }

  static func maxlength(_ characters: Int?) -> Attribute {
    Attribute(unlisted: "maxlength", characters.map(Value.number) ?? .absent)
  }

  static func rows(_ rows: Int) -> Attribute { Attribute(unlisted: "rows", .number(rows)) }

  /// Left out for files of any kind.
  static func accept(_ kinds: [FileKind]) -> Attribute {
    Attribute(unlisted: "accept", kinds.isEmpty ? .absent : .text(kinds.map(\.mediaType).joined(separator: ",")))
  }

  static func checked(_ checked: Bool) -> Attribute { Attribute(unlisted: "checked", .init(checked)) }

  static func selected(_ selected: Bool) -> Attribute { Attribute(unlisted: "selected", .init(selected)) }
}

enum FormMethod: String {
  case get, post
}

enum FormEncoding: String {
  case urlencoded = "application/x-www-form-urlencoded"
  case multipart = "multipart/form-data"
}

enum InputType: String {
  case text, search, password, checkbox, radio, file, hidden, tel
}

enum ButtonType: String {
  case submit
}

/// Which keyboard a phone shows.
enum InputMode: String {
  case numeric, tel
}

/// What a field is for, so that the browser fills it (HTML §4.10.18.7; WCAG 2.2 §1.3.5).
enum Autocomplete: String {
  case off
  case name
  case organization
  case phoneNational = "tel-national"
  case oneTimeCode = "one-time-code"
  case username
  case currentPassword = "current-password"
  case newPassword = "new-password"
  case birthDay = "bday-day"
  case birthMonth = "bday-month"
  case birthYear = "bday-year"
}
