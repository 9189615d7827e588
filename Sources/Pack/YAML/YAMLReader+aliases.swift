extension YAMLReader {
  /// Reports aliases before Yams sees the text.
  ///
  /// Yams expands them, and a few lines of aliases to aliases in keys cost it exponential time. An alias does harm only
  /// when its anchor exists, so text in which `*name` follows `&name` is refused, wherever it stands; a lone `&name` or
  /// `*name` is left to Yams and to `NodeBuilder`, which know quotes and comments.
  func hasAliases() -> Bool {
    let bytes = source.bytes
    var anchors: Set<ArraySlice<UInt8>> = []
    var isFound = false
    for offset in bytes.indices where bytes[offset] == UInt8(ascii: "&") || bytes[offset] == UInt8(ascii: "*") {
      guard offset == 0 || Self.mayPrecedeName(bytes[offset - 1]) else { continue }
      let name = bytes[(offset + 1)...].prefix(while: Self.isOfName)
      guard !name.isEmpty else { continue }
      if bytes[offset] == UInt8(ascii: "&") {
        anchors.insert(name)
      } else if anchors.contains(name) {
        isFound = true
        let shown = String(decoding: name.prefix(40), as: UTF8.self)
        faults.add(
          "`*\(shown)` repeats what `&\(shown)` names; packs have no aliases", fix: "write the value in full",
          at: source.position(of: offset))
        if faults.isFull { break }
      }
    }
    return isFound
  }

  private static func mayPrecedeName(_ byte: UInt8) -> Bool {
    " \t\r\n[{,:".utf8.contains(byte)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default:
      byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
  }
}
