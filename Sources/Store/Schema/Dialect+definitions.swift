extension Dialect {
  /// The text of a migration as this engine takes it.
  ///
  /// SQLite: a counted key becomes `INTEGER PRIMARY KEY AUTOINCREMENT`, `BYTEA` becomes `BLOB`. PostgreSQL: a `TEXT`
  /// compares by code points whatever the locale of the database. Literals, quoted names and what is not in capitals
  /// stay as they are.
  func translated(_ statement: String) -> String {
    var words = Words(statement)
    var output = ""
    var last = ""
    while let part = words.next() {
      switch (self, part) {
      case (.sqlite, "BIGINT") where words.skip(Self.countedKey): output += "INTEGER PRIMARY KEY AUTOINCREMENT"
      case (.sqlite, "BYTEA"): output += "BLOB"
      case (.postgres, "TEXT") where last != "AS": output += "TEXT COLLATE \"C\""
      default: output += part
      }
      if part.utf8.first != UInt8(ascii: " ") { last = part }
    }
    return output
  }

  private static let countedKey = ["GENERATED", "BY", "DEFAULT", "AS", "IDENTITY", "PRIMARY", "KEY"]
}

/// A statement cut into words, quoted parts, blanks and single signs.
private struct Words {
  private var rest: Substring

  init(_ statement: String) {
    rest = statement[...]
  }

  mutating func next() -> String? {
    guard let first = rest.first else { return nil }
    if first == "'" || first == "\"" {
      let end = rest.dropFirst().firstIndex(of: first).map { rest.index(after: $0) } ?? rest.endIndex
      return take(upTo: end)
    }
    if first.isWhitespace {
      rest = rest.drop(while: \.isWhitespace)
      return " "
    }
    let end = rest.firstIndex { !Self.isInWord($0) } ?? rest.endIndex
    return take(upTo: end > rest.startIndex ? end : rest.index(after: rest.startIndex))
  }

  /// Passes over these words if they come next.
  mutating func skip(_ words: [String]) -> Bool {
    let before = self
    for word in words {
      var part = next()
      if part == " " { part = next() }
      guard part == word else {
        self = before
        return false
      }
    }
    return true
  }

  private static func isInWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  private mutating func take(upTo end: Substring.Index) -> String {
    defer { rest = rest[end...] }
    return String(rest[..<end])
  }
}
