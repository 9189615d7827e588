extension ScalarTrace {
  /// Literal and folded: the content of a line stands byte by byte behind its indentation; the breaks before it are line
  /// feeds of the text (all of them, or all but the first), or one space.
  mutating func followBlock() {
    skipLine()
    let indentation = indentation()
    var breaks: [Int] = []
    while !isDone, place < source.count {
      var content = place
      while content < place + indentation, byte(at: content) == UInt8(ascii: " ") { content += 1 }
      if lineBreak(at: content) == 0 {
        follow(breaks)
        breaks = []
        if isDone { return }
        place = content
        while lineBreak(at: place) == 0 {
          guard followByte() else { return }
        }
      } else {
        place = content
      }
      breaks.append(place)
      place += lineBreak(at: place)
    }
    follow(breaks)
  }

  /// Matches the breaks since the last content with what the text has in their place.
  private mutating func follow(_ breaks: [Int]) {
    guard !isDone, let first = breaks.first else { return }
    if text[at] == UInt8(ascii: " "), breaks.count == 1 { return note(1, from: first) }
    let feeds = text[at...].prefix { $0 == UInt8(ascii: "\n") }.count
    // Folding drops the first break between two lines; chomping drops the last ones at the end.
    let isAtEnd = at + feeds == text.count
    for offset in isAtEnd ? breaks.prefix(feeds) : breaks.suffix(feeds) { note(1, from: offset) }
  }

  /// The spaces before each line that belong to the YAML and not to the text, told by the first line that is not blank.
  private func indentation() -> Int {
    var line = place
    while true {
      var end = line
      while byte(at: end) == UInt8(ascii: " ") { end += 1 }
      let length = lineBreak(at: end)
      guard length > 0 else { return max(0, end - line - ownSpaces()) }
      line = end + length
    }
  }

  /// The spaces at the beginning of the text's first line that is not blank.
  private func ownSpaces() -> Int {
    var count = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: " "): count += 1
      case UInt8(ascii: "\n"): count = 0
      default: return count
      }
    }
    return 0
  }

  private mutating func skipLine() {
    while place < source.count, lineBreak(at: place) == 0 { place += 1 }
    place += lineBreak(at: place)
  }
}
