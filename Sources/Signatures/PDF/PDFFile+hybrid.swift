extension PDFFile {
  /// The objects that hybrid sections of a revision name in streams, with what the tables beside them say of them (ISO
  /// 32000-1 §7.5.8.4). Readers that know no streams follow the tables alone. None for other files.
  package func hybridEntries(
    of revision: PDFRevision
  ) throws(PDFFault) -> [(number: Int, entry: (table: PDFEntry?, stream: PDFEntry))] {
    var found: [(number: Int, entry: (table: PDFEntry?, stream: PDFEntry))] = []
    for section in sections[revision.sections] {
      guard let table = section.table, let stream = section.stream else { continue }
      for run in stream.runs.runs {
        try reader.budget.spend(steps: run.count, at: section.offset)
        for number in run.first..<(run.first + run.count) {
          guard let entry = stream.entry(of: number) else { continue }
          found.append((number, (try table.entry(of: number, reader), entry)))
        }
      }
    }
    return found
  }
}
