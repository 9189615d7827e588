extension XMLReader {
  var current: UInt8? { place < bytes.count ? bytes[place] : nil }
  var next: UInt8? { place + 1 < bytes.count ? bytes[place + 1] : nil }

  func starts(with text: String) -> Bool { bytes[place...].starts(with: text.utf8) }

  mutating func take(_ text: String) -> Bool {
    guard starts(with: text) else { return false }
    place += text.utf8.count
    return true
  }

  mutating func expect(_ text: String, isSpaced: Bool = false) throws(XMLFault) {
    if isSpaced { skipSpace() }
    guard take(text) else { throw .malformed(at: place) }
    if isSpaced { skipSpace() }
  }

  @discardableResult
  mutating func skipSpace() -> Bool {
    let start = place
    while let byte = current, XMLByte.isSpace(byte) { place += 1 }
    return place > start
  }
}
