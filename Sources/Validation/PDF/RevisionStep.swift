import Signatures

/// What one revision changed: each object that it wrote is explained by what it is for, or named as one that nothing
/// explains.
///
/// An object that was there before may change in few ways only, by what it is: the catalog points to a store or a form,
/// a page has annotations, a field its value. A new one must be reached from such a change. All else may be seen on the
/// page.
struct RevisionStep {
  let old: PDFFile
  let new: PDFFile
  /// Objects that this revision wrote otherwise than they were, or freed; without those that only repeat.
  let changed: Set<Int>
  /// Those of them that were not there before.
  let added: Set<Int>
  /// What explains them, so far.
  private(set) var explained: Set<Int> = []
  var drafts: [PDFChange.Draft] = []
  /// New widgets of new signature fields: annotations that their fields answer for.
  var widgets: Set<Int> = []
  let referrers: Referrers

  init(from old: PDFFile, to new: PDFFile) throws(PDFFault) {
    self.old = old
    self.new = new
    var changed: Set<Int> = []
    var added: Set<Int> = []
    guard let newest = try new.revisions.last else { throw .missing(.trailer) }
    for (number, entry) in try new.entries(of: newest) {
      let before = try old.entry(of: number)
      guard before != entry else { continue }
      let was = try old.current(number)
      guard let now = try new.current(number) else {
        if was != nil { changed.insert(number) }
        continue
      }
      guard let was else {
        changed.insert(number)
        added.insert(number)
        continue
      }
      if try !Self.isSame(was, now, old, new) { changed.insert(number) }
    }
    self.changed = changed
    self.added = added
    referrers = try Referrers(to: changed, in: old, old.revisions)
  }

  private static func isSame(
    _ was: PDFLocated, _ now: PDFLocated, _ old: PDFFile, _ new: PDFFile
  ) throws(PDFFault) -> Bool {
    guard was.object == now.object, was.isStream == now.isStream, was.reference == now.reference else { return false }
    guard was.isStream, let reference = was.reference else { return true }
    // A stream is as long as an object may say that has changed itself.
    // What cannot be unpacked counts as changed.
    guard let before = try? old.contents(reference), let after = try? new.contents(reference) else { return false }
    return before == after
  }

  /// All that was changed.
  mutating func changes() throws(PDFFault) -> [PDFChange.Draft] {
    try explainStructure()
    try explainCatalog()
    try explainFields()
    try explainPages()
    // What was signed may have pointed to nothing, and now points to this.
    for number in added.sorted() where referrers[number].contains(where: { $0.object != nil }) {
      note(.injected(object: number), number)
    }
    for number in changed.subtracting(explained).sorted() {
      if added.contains(number) {
        note(.injected(object: number), number)
      } else if try new.current(number) == nil {
        note(.hidden(object: number), number)
      } else {
        let isWritten = referrers[number].contains { $0.key == "Contents" }
        note(isWritten ? .rewritten(object: number) : .replaced(object: number), number)
      }
    }
    return drafts
  }

  mutating func explain(_ number: Int) { explained.insert(number) }

  mutating func note(_ kind: PDFChange.Kind, _ number: Int, needs: PDFChange.Draft.Need) {
    explained.insert(number)
    drafts.append(PDFChange.Draft(kind: kind, object: number, needs: needs))
  }

  mutating func note(_ threat: PDFThreat, _ number: Int) {
    explained.insert(number)
    drafts.append(PDFChange.Draft(threat, object: number))
  }

  /// Explains what was added and is reached from `object`. What was there before explains nothing beyond itself.
  mutating func explainAdded(from object: PDFObject, depth: Int = 0) throws(PDFFault) {
    guard depth < 16 else { return }
    for reference in object.references where added.contains(reference.number) && !explained.contains(reference.number) {
      explained.insert(reference.number)
      try explainAdded(from: try new.object(reference).object, depth: depth + 1)
    }
  }

  /// The keys whose values are not the same.
  static func differences(_ was: PDFDictionary, _ now: PDFDictionary) -> Set<String> {
    let keys = Set(was.entries.map(\.key)).union(now.entries.map(\.key))
    return keys.filter { was[$0] != now[$0] }
  }
}
