extension PDFDictionary {
  typealias Change = (key: String, source: [UInt8])

  /// The source of this dictionary with these entries in place of those that have their keys, and without others; the
  /// rest keeps its bytes. `bytes` is what the dictionary was read from.
  func with(_ changes: [Change], without removed: Set<String> = [], in bytes: [UInt8]) -> [UInt8] {
    var source: [UInt8] = []
    source.reserveCapacity(range.count + changes.reduce(0) { $0 + $1.source.count + 16 })
    var position = range.lowerBound
    for entry in entries where removed.contains(entry.key) || changes.contains(where: { $0.key == entry.key }) {
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
