import Signatures

extension RevisionStep {
  /// Pages whose annotations are others, and the annotations.
  mutating func explainPages() throws(PDFFault) {
    for number in changed.subtracting(added).subtracting(explained).sorted() {
      guard let was = try old.current(number)?.object.dictionary, let now = try new.current(number)?.object.dictionary
      else { continue }
      if was["Type"]?.name == "Page" {
        try explainPage(number, was, now)
      } else if was["Type"]?.name == "Pages" {
        note(.hidden(object: number), number)
      } else if was["Subtype"]?.name != nil, was["Rect"] != nil, was["FT"] == nil {
        try explainAnnotation(number, now)
      }
    }
    for number in changed.subtracting(added).sorted() {
      guard referrers[number].contains(where: { $0.key == "Annots" }),
        referrers[number].allSatisfy({ $0.key == "Annots" }),
        let was = try old.current(number)?.object.array, let now = try new.current(number)?.object.array
      else { continue }
      explain(number)
      try explainAnnotations(was, now, of: number)
    }
  }

  private mutating func explainPage(_ number: Int, _ was: PDFDictionary, _ now: PDFDictionary) throws(PDFFault) {
    explain(number)
    guard Self.differences(was, now).isSubset(of: ["Annots"]) else { return note(.rewritten(object: number), number) }
    if let reference = now["Annots"]?.reference, added.contains(reference.number) { explain(reference.number) }
    let before = try old.resolved(was["Annots"] ?? .null).array ?? []
    let after = try new.resolved(now["Annots"] ?? .null).array ?? []
    try explainAnnotations(before, after, of: number)
  }

  private mutating func explainAnnotations(
    _ was: [PDFObject], _ now: [PDFObject], of number: Int
  ) throws(PDFFault) {
    let (before, after) = (Set(was), Set(now))
    for annotation in was where !after.contains(annotation) {
      note(.annotation, annotation.reference?.number ?? number, needs: .annotations)
    }
    for annotation in now where !before.contains(annotation) {
      guard let reference = annotation.reference else {
        note(.annotation, number, needs: .annotations)
        continue
      }
      // Those of new signatures are explained by their fields.
      if widgets.contains(reference.number) { continue }
      note(.annotation, reference.number, needs: .annotations)
      try explainAdded(from: try new.object(reference).object)
    }
  }

  private mutating func explainAnnotation(_ number: Int, _ now: PDFDictionary) throws(PDFFault) {
    note(.annotation, number, needs: .annotations)
    try explainAdded(from: .dictionary(now))
  }
}
