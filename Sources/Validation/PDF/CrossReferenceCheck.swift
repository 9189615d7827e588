import Signatures

/// Whether what the cross-references of a revision say leads only to what that revision wrote.
struct CrossReferenceCheck {
  private(set) var threats: [PDFThreat] = []

  /// More than this are not named.
  private static let most = 32

  init(_ file: PDFFile, _ revisions: [PDFRevision], at index: Int, holes: [Range<Int>]) throws(PDFFault) {
    let revision = revisions[index]
    let start = index > 0 ? revisions[index - 1].end ?? 0 : 0
    let end = revision.end ?? file.source.count
    let before = index > 0 ? file.at(revisions[index - 1]) : nil
    for (number, entry) in try file.hybridEntries(of: revision) where threats.count < Self.most {
      // Those that only new readers see are there to hide nothing: no old reader has them otherwise.
      let isHonest = entry.table.map { $0 == .free || $0 == entry.stream } ?? true
      let isNew = try before?.entry(of: number).map { $0 == .free || $0 == entry.stream } ?? true
      if !isHonest || !isNew { threats.append(.crossReferencesDiffer(object: number)) }
    }
    let entries = try file.entries(of: revision)
    for (number, entry) in entries.sorted(by: { $0.key < $1.key }) where threats.count < Self.most {
      switch entry {
      case .free: continue
      case .inUse(let offset, _):
        if holes.contains(where: { $0.contains(offset) }) { threats.append(.crossReferenceIntoHole(object: number)) }
        // Some writers repeat what was said before.
        if (start..<end).contains(offset) { continue }
      case .compressed(let stream, _):
        if case .inUse(let offset, _)? = entries[stream], (start..<end).contains(offset) { continue }
      }
      if let known = try before?.entry(of: number), known == entry { continue }
      threats.append(.crossReferenceElsewhere(object: number, revision: index + 1))
    }
  }
}
