extension PDFFile {
  /// The revisions, the oldest first.
  ///
  /// A section whose `/Prev` leads forward is the first part of a linearised file and belongs to one revision with the
  /// section that it leads to (Annex F).
  package var revisions: [PDFRevision] {
    get throws(PDFFault) {
      var revisions: [PDFRevision] = []
      var first = 0
      for index in sections.indices {
        let isJoined = index + 1 < sections.count && sections[index + 1].offset > sections[index].offset
        guard !isJoined else { continue }
        revisions.append(try revision(first..<(index + 1)))
        first = index + 1
      }
      return revisions.reversed()
    }
  }

  /// The file as it was when this revision was the newest.
  package func at(_ revision: PDFRevision) -> PDFFile {
    PDFFile(
      self, sections: Array(sections[revision.sections.lowerBound...]),
      end: min(reader.end, revision.end.map { $0 + revision.lineEnd } ?? reader.end))
  }

  /// What the sections of one revision say, by the numbers of the objects that it wrote or freed.
  package func entries(of revision: PDFRevision) throws(PDFFault) -> [Int: PDFEntry] {
    var entries: [Int: PDFEntry] = [:]
    for section in sections[revision.sections] {
      for run in section.runs {
        try reader.budget.spend(steps: run.count, at: section.offset)
        for number in run.first..<(run.first + run.count) where entries[number] == nil {
          entries[number] = try section.entry(of: number, reader)
        }
      }
    }
    return entries
  }

  /// Writers of linearised files keep room for a packed section and fill the rest with spaces.
  private static let longestPadding = 1 << 16

  private func revision(_ range: Range<Int>) throws(PDFFault) -> PDFRevision {
    let last = sections[range].map(\.end).max() ?? 0
    let start = sections[range.lowerBound].offset
    guard last < reader.end else { return PDFRevision(end: nil, lineEnd: 0, sections: range) }
    let read = try reader.read(at: last, longest: Self.longestPadding, as: .startOfCrossReference) {
      parser throws(PDFFault) in
      parser.endOfFile(start: start)
    }
    return PDFRevision(end: read.value?.end, lineEnd: read.value?.lineEnd ?? 0, sections: range)
  }
}

extension PDFParser {
  /// Reads `endobj` if it is there, `startxref`, this offset and `%%EOF`; nil when something else is there.
  fileprivate mutating func endOfFile(start: Int) -> (end: Int, lineEnd: Int)? {
    skipSpace()
    if take("endobj") { skipSpace() }
    guard take("startxref") else { return nil }
    skipSpace()
    guard digits() == start else { return nil }
    while let byte = current, PDFByte.isSpace(byte) { position += 1 }
    for byte in "%%EOF".utf8 {
      guard current == byte else { return nil }
      position += 1
    }
    let end = offset
    if current == 13 { position += 1 }
    if current == 10 { position += 1 }
    return (end, offset - end)
  }
}
