/// A line of a calendar: a name, parameters, a value (RFC 5545 §3.1).
struct Property {
  let name: String
  let value: String
  private let parameters: [(name: String, value: String)]

  init?(_ line: String) {
    var quoted = false
    guard
      let colon = line.firstIndex(where: { sign in
        if sign == "\"" { quoted.toggle() }
        return sign == ":" && !quoted
      })
    else { return nil }
    value = String(line[line.index(after: colon)...])
    let head = line[..<colon].split(separator: ";", maxSplits: 32, omittingEmptySubsequences: false)
    guard let first = head.first, !first.isEmpty,
      first.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    else { return nil }
    name = first.uppercased()
    parameters = head.dropFirst().map { part in
      let pair = part.split(separator: "=", maxSplits: 1)
      return (pair.first.map { $0.uppercased() } ?? "", pair.count > 1 ? pair[1].filter { $0 != "\"" } : "")
    }
  }

  func parameter(_ name: String) -> String? { parameters.first { $0.name == name }?.value }

  var isDate: Bool { parameter("VALUE")?.uppercased() == "DATE" }

  /// A value of type TEXT (RFC 5545 §3.3.11).
  var text: String {
    var text = ""
    var isEscaped = false
    for sign in value {
      if isEscaped {
        text.append(sign == "n" || sign == "N" ? "\n" : sign)
        isEscaped = false
      } else if sign == "\\" {
        isEscaped = true
      } else {
        text.append(sign)
      }
    }
    return text
  }
}
