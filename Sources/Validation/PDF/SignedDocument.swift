import Signatures

/// A PDF with its revisions, all signatures that any of them has, and what each revision changed.
struct SignedDocument {
  let file: PDFFile
  let revisions: [PDFRevision]
  /// In the order of what they cover.
  let signatures: [PlacedSignature]
  /// What is wrong with the file as a whole.
  let threats: [PDFThreat]
  /// By revision, from 0; none before the first signature. Empty, with a threat, when they cannot be read.
  let changes: [[PDFChange.Draft]]
  /// What may still be spent on it.
  let work: BoundedWork

  init(_ source: any PDFSource, within work: BoundedWork = BoundedWork(.broad)) throws(PDFThreat) {
    do {
      try work.expect(source.count, atMost: work.bounds.bytes, .bytes)
      let file = try PDFFile(source)
      let revisions = try file.revisions
      try work.expect(revisions.count, atMost: work.bounds.revisions, .revisions)
      let (signatures, removed) = try Self.signatures(of: file, revisions, within: work)
      var threats = try Self.threats(after: revisions, in: file)
      threats += removed
      let holes = signatures.compactMap(\.signature.hole)
      for index in revisions.indices {
        try work.goOn()
        threats += try CrossReferenceCheck(file, revisions, at: index, holes: holes).threats
      }
      var changes: [[PDFChange.Draft]] = []
      do {
        changes = try Self.changes(
          of: file, revisions, after: signatures.map(\.revision).min() ?? revisions.count, within: work)
      } catch let fault as PDFFault {
        threats.append(PDFThreat(fault, in: source))
      }
      self.file = file
      self.revisions = revisions
      self.signatures = signatures
      self.threats = threats
      self.changes = changes
      self.work = work
    } catch let threat as PDFThreat {
      throw threat
    } catch let fault as PDFFault {
      throw PDFThreat(fault, in: source)
    } catch {
      throw .unreadable(offset: nil)
    }
  }

  /// Those of each revision, each where it stands first: a later revision may hide it or put another in its place. Also told is
  /// which of them the last revision has no more.
  private static func signatures(
    of file: PDFFile, _ revisions: [PDFRevision], within work: BoundedWork
  ) throws -> ([PlacedSignature], removed: [PDFThreat]) {
    var seen: Set<Key> = []
    var placed: [PlacedSignature] = []
    var last: Set<Key> = []
    for index in revisions.indices {
      try work.goOn()
      let found = try file.at(revisions[index]).signatures.map { (key: Key($0), signature: $0) }
      last = Set(found.map(\.key))
      for (key, signature) in found where seen.insert(key).inserted {
        // Each is a digest of all before it.
        try work.expect(placed.count + 1, atMost: work.bounds.signatures, .signatures)
        let coverage = PDFCoverage(of: signature, first: index, in: revisions, length: file.source.count)
        placed.append(PlacedSignature(signature: signature, revision: index, coverage: coverage))
      }
    }
    let removed = seen.count == last.count ? [] : placed.filter { !last.contains(Key($0.signature)) }
    return (placed, removed.map { .signatureRemoved(field: $0.signature.field) })
  }

  /// What tells two signatures of a file apart.
  private struct Key: Hashable {
    let field: String
    let contents: [UInt8]?
    let hole: Range<Int>?
    let byteRange: [Int]?

    init(_ signature: PDFSignature) {
      field = signature.field
      contents = signature.contents
      hole = signature.hole
      byteRange = signature.byteRange
    }

    // The contents are compared and not hashed: they are long, and two that differ in nothing else are an attack.
    func hash(into hasher: inout Hasher) {
      hasher.combine(field)
      hasher.combine(hole)
      hasher.combine(byteRange)
    }
  }

  private static func changes(
    of file: PDFFile, _ revisions: [PDFRevision], after first: Int, within work: BoundedWork
  ) throws -> [[PDFChange.Draft]] {
    var changes: [[PDFChange.Draft]] = []
    for index in revisions.indices {
      try work.goOn()
      guard index > first else {
        changes.append([])
        continue
      }
      var step = try RevisionStep(from: file.at(revisions[index - 1]), to: file.at(revisions[index]))
      changes.append(try step.changes())
    }
    return changes
  }

  /// Whether each revision ends where it says, and the file with the last.
  private static func threats(after revisions: [PDFRevision], in file: PDFFile) throws(PDFFault) -> [PDFThreat] {
    var threats: [PDFThreat] = []
    for (index, revision) in revisions.enumerated() where revision.end == nil {
      threats.append(.brokenRevision(number: index + 1))
    }
    guard let last = revisions.last, let end = last.end else { return threats }
    let after = end + last.lineEnd
    guard after < file.source.count else { return threats }
    let rest = try file.source.bytes(after..<file.source.count)
    threats.append(rest.holdsObject ? .updateWithoutCrossReference(offset: after) : .trailingBytes(offset: after))
    return threats
  }
}

extension [UInt8] {
  /// Whether the keyword `obj` stands in these bytes.
  fileprivate var holdsObject: Bool {
    let keyword = [UInt8]("obj".utf8)
    guard count >= keyword.count else { return false }
    return (0...(count - keyword.count)).contains { start in
      self[start] == keyword[0] && self[start + 1] == keyword[1] && self[start + 2] == keyword[2]
    }
  }
}
