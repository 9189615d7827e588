extension PDFDictionary {
  /// The source of this dictionary with these entries in place of those that have their keys; all others keep their
  /// bytes. `bytes` is the file that the dictionary was read from.
  func with(_ changes: [(key: String, source: [UInt8])], in bytes: [UInt8]) -> [UInt8] {
    var source: [UInt8] = []
    source.reserveCapacity(range.count + changes.reduce(0) { $0 + $1.source.count + 16 })
    var position = range.lowerBound
    for entry in entries where changes.contains(where: { $0.key == entry.key }) {
      source += bytes[position..<entry.range.lowerBound]
      position = entry.range.upperBound
    }
    source += bytes[position..<(range.upperBound - 2)]
    for change in changes {
      source += "/\(change.key) ".utf8
      source += change.source
    }
    source += ">>".utf8
    return source
  }
}
