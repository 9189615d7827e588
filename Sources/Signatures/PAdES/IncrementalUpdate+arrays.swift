extension IncrementalUpdate {
  /// Adds to the array that a dictionary has under a key, which is made if there is none. An array that is an object of
  /// its own is written anew here, and nil is given; otherwise what the dictionary is to have under the key.
  mutating func adding(
    _ item: PDFReference, to key: String, of dictionary: PDFDictionary, _ text: PDFText
  ) throws(PDFFault) -> [UInt8]? {
    guard let found = try file.value(of: key, in: dictionary, text), found.object != .null else {
      return Array("[\(item.text)]".utf8)
    }
    guard found.object.array != nil else { throw .malformed(.object, offset: found.text.base + found.range.lowerBound) }
    let source = found.source.dropLast() + Array(" \(item.text)]".utf8)
    guard let reference = found.reference else { return Array(source) }
    try write(reference, source)
    return nil
  }

  /// Changes the dictionary that another one has under a key. One that is an object of its own is written anew here, and
  /// nil is given; otherwise what is to stand under the key.
  mutating func changing(
    _ key: String, of dictionary: PDFDictionary, _ text: PDFText, _ changes: [PDFDictionary.Change]
  ) throws(PDFFault) -> [UInt8]? {
    guard let found = try file.value(of: key, in: dictionary, text), found.object != .null else {
      return PDFDictionary(entries: [], range: 0..<4).with(changes, in: Array("<<>>".utf8))
    }
    guard let old = found.object.dictionary else {
      throw .malformed(.object, offset: found.text.base + found.range.lowerBound)
    }
    let source = old.with(changes, in: found.text.bytes)
    guard let reference = found.reference else { return source }
    try write(reference, source)
    return nil
  }
}
