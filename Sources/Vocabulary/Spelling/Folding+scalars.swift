extension Folding {
  /// Folded ASCII letters of the scalars below `tableEnd`, two to an entry, the first in the low byte; `unfolded` where
  /// the scalar has none, `dropped` for marks.
  private static let table: [UInt16] = makeTable()
  private static let tableEnd: UInt32 = 0x1F00
  private static let unfolded: UInt16 = 0
  private static let dropped: UInt16 = 0xFFFF

  private static func makeTable() -> [UInt16] {
    var table = [UInt16](repeating: unfolded, count: Int(tableEnd))
    for (folded, letters) in ownLetters + markedLetters + [("'", apostrophes), ("-", hyphens)] {
      let entry = folded.utf8.enumerated().reduce(UInt16(0)) { $0 | UInt16($1.element) << (8 * UInt16($1.offset)) }
      for letter in letters.unicodeScalars where letter.value < tableEnd { table[Int(letter.value)] = entry }
    }
    for mark in marks.joined() where mark < tableEnd { table[Int(mark)] = dropped }
    return table
  }

  /// Scalars beyond the table's end, and those that fold to a letter that is not ASCII.
  private static let exceptions: [Unicode.Scalar: [UInt8]] = {
    var exceptions: [Unicode.Scalar: [UInt8]] = [:]
    for (folded, letters) in arabicLetters {
      for letter in letters.unicodeScalars { exceptions[letter] = Array(String(folded).utf8) }
    }
    for (folded, letters) in [("'", apostrophes), ("-", hyphens)] {
      for letter in letters.unicodeScalars where letter.value >= tableEnd { exceptions[letter] = Array(folded.utf8) }
    }
    return exceptions
  }()

  /// The letters that tell an official alphabet from a French spelling.
  static let africanLetters: Set<Unicode.Scalar> = Set("ɛƐɔƆɲƝŋŊɓƁɗƊƙƘƴƳɩƖʋƲǝƎəƏәӘɣƔ".unicodeScalars)

  static func fold(_ scalar: Unicode.Scalar, into output: inout [UInt8]) {
    if scalar.isASCII {
      let byte = UInt8(scalar.value)
      switch byte {
      case 0x41...0x5A: output.append(byte | 0x20)
      case 0x60: output.append(0x27)
      default: output.append(byte)
      }
      return
    }
    if scalar.value < tableEnd {
      switch table[Int(scalar.value)] {
      case unfolded: break
      case dropped: return
      case let entry:
        output.append(UInt8(entry & 0xFF))
        if entry > 0xFF { output.append(UInt8(entry >> 8)) }
        return
      }
    }
    foldRare(scalar, into: &output)
  }

  private static func foldRare(_ scalar: Unicode.Scalar, into output: inout [UInt8]) {
    if isMark(scalar) { return }
    if let folded = exceptions[scalar] {
      output.append(contentsOf: folded)
      return
    }
    let lower = scalar.properties.lowercaseMapping
    for scalar in lower.unicodeScalars {
      if scalar.value >= 0x80, scalar.value < tableEnd, table[Int(scalar.value)] != unfolded {
        fold(scalar, into: &output)
      } else {
        output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300 && marks.contains { $0.contains(scalar.value) }
  }

  /// White_Space of the Unicode Character Database, and the ASCII controls.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x7F, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// What stands between words: everything but letters, digits, marks and apostrophes.
  static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      switch UInt8(scalar.value) {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x27, 0x60: return false
      default: return true
      }
    }
    if scalar.value < tableEnd {
      let entry = table[Int(scalar.value)]
      if entry != unfolded { return entry == UInt16(UInt8(ascii: "-")) }
    }
    if isMark(scalar) { return false }
    if let folded = exceptions[scalar] { return folded == [UInt8(ascii: "-")] }
    return !(scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
  }
}
