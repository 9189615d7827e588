/// Lines of iCalendar (RFC 5545 §3.1): folded at 75 octets, never inside a character, ended by CR LF.
struct ContentLines {
  private static let width = 75

  private(set) var text = ""

  /// - Parameter value: As the property's type writes it; see ``escaped(_:)`` for texts.
  mutating func add(_ name: String, _ value: String) {
    var room = Self.width
    for scalar in (name + ":" + value).unicodeScalars {
      let size = UTF8.width(scalar)
      if size > room {
        text += "\r\n "
        room = Self.width - 1
      }
      text.unicodeScalars.append(scalar)
      room -= size
    }
    text += "\r\n"
  }

  mutating func add(_ name: String, text: String) { add(name, Self.escaped(text)) }

  /// A value of type TEXT (RFC 5545 §3.3.11). Control characters have no form and are left out.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        escaped.unicodeScalars.append("\\")
        escaped.unicodeScalars.append(scalar)
      case "\n": escaped += "\\n"
      case "\u{0}"..<" ", "\u{7F}": continue
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
