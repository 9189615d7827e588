extension ScalarTrace {
  mutating func followPlain() {
    while !isDone {
      guard followFold() || followByte() else { return }
    }
  }

  mutating func followSingleQuoted() {
    place += 1
    while !isDone {
      if byte(at: place) == UInt8(ascii: "'"), byte(at: place + 1) == UInt8(ascii: "'") {
        note(1, from: place)
        place += 2
      } else if !followFold() && !followByte() {
        return
      }
    }
  }

  mutating func followDoubleQuoted() {
    place += 1
    while !isDone {
      if byte(at: place) == UInt8(ascii: "\\") {
        followEscape()
      } else if !followFold() && !followByte() {
        return
      }
    }
  }

  /// An escape of YAML 1.2 §5.7; an escaped line break becomes nothing, and takes the next line's indentation with it.
  private mutating func followEscape() {
    if lineBreak(at: place + 1) > 0 {
      place += 1
      return followBreaks()
    }
    let digits =
      switch byte(at: place + 1) {
      case UInt8(ascii: "x"): 2
      case UInt8(ascii: "u"): 4
      case UInt8(ascii: "U"): 8
      default: 0
      }
    note(width(of: text[at]), from: place)
    place += 2 + digits
  }

  /// White space around a line break vanishes; one break becomes a space, and of several all but the first stay.
  private mutating func followFold() -> Bool {
    var end = place
    while isBlank(at: end) { end += 1 }
    guard lineBreak(at: end) > 0 else { return false }
    if text[at] == UInt8(ascii: " ") { note(1, from: place) }
    place = end
    followBreaks()
    return true
  }

  /// Passes over line breaks and indentation; each break but the first is a line feed of the text.
  private mutating func followBreaks() {
    var isFirst = true
    while lineBreak(at: place) > 0 || isBlank(at: place) {
      let length = lineBreak(at: place)
      if length > 0 {
        if !isFirst, !isDone, text[at] == UInt8(ascii: "\n") { note(1, from: place) }
        isFirst = false
      }
      place += max(length, 1)
    }
  }

  /// The length of the UTF-8 sequence that a lead byte begins.
  private func width(of lead: UInt8) -> Int {
    switch lead {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }
}
