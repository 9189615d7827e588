extension XMLReader {
  /// The mark of byte order, which UTF-8 may begin with.
  mutating func skipMark() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  /// White space and comments around the root.
  mutating func skipBetween() throws(XMLFault) {
    while true {
      skipSpace()
      if take("<!--") {
        try skipComment()
      } else if skipsInstructions, take("<?") {
        try skipInstruction()
      } else if current == UInt8(ascii: "<"), next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
        throw .forbidden(at: place)
      } else {
        return
      }
    }
  }

  /// A comment, whose beginning was taken. `--` ends it (XML 1.0 §2.5).
  mutating func skipComment() throws(XMLFault) {
    while place < bytes.count {
      if take("--") {
        try expect(">")
        return
      }
      place += 1
    }
    throw .malformed(at: place)
  }

  /// A processing instruction, whose beginning was taken.
  mutating func skipInstruction() throws(XMLFault) {
    while place < bytes.count {
      if take("?>") { return }
      place += 1
    }
    throw .malformed(at: place)
  }

  /// `<?xml version="1.0" encoding="UTF-8"?>`, which may be missing.
  mutating func skipDeclaration() throws(XMLFault) {
    guard starts(with: "<?xml"), place + 5 < bytes.count, XMLByte.isSpace(bytes[place + 5]) else { return }
    place += 5
    var said: [String: String] = [:]
    while skipSpace(), current != UInt8(ascii: "?") {
      let begin = place
      let name = try self.name()
      try expect("=", isSpaced: true)
      guard name.prefix.isEmpty, said.updateValue(try attributeValue(), forKey: name.local) == nil else {
        throw .malformed(at: begin)
      }
    }
    let end = place
    try expect("?>")
    guard said["version"] == "1.0", (said["encoding"] ?? "UTF-8").lowercased() == "utf-8",
      ["yes", "no", nil].contains(said["standalone"]), said.keys.allSatisfy({ Self.declared.contains($0) })
    else { throw .malformed(at: end) }
  }

  private static let declared = ["version", "encoding", "standalone"]
}
