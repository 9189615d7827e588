extension Scalar {
  /// Where the byte at a UTF-8 offset of `text` stands in the file; the text's end is the place behind its last byte.
  ///
  /// An offset inside an escape (`\u00e9`) is the escape's backslash; a space that a line break was folded into is the end
  /// of that line. An offset outside the text is its nearest end.
  public func position(ofOffset offset: Int) -> Position {
    guard let origin else { return position }
    let offset = min(max(offset, 0), text.utf8.count)
    return origin.source.position(of: sourceOffset(of: offset, in: origin.source, from: origin.offset))
  }

  private func sourceOffset(of offset: Int, in source: Source, from start: Int) -> Int {
    var trace = ScalarTrace(Array(text.utf8), in: source.bytes, from: start)
    switch style {
    case .plain: trace.followPlain()
    case .singleQuoted: trace.followSingleQuoted()
    case .doubleQuoted: trace.followDoubleQuoted()
    case .literal, .folded: trace.followBlock()
    }
    return trace.sourceOffset(of: offset) ?? start
  }
}
