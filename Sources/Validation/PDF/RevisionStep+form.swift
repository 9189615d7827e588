import Signatures

extension RevisionStep {
  private static let valueKeys: Set = ["V", "AS", "AP", "M"]
  private static let signatureKeys: Set = ["V", "AP", "M", "F"]
  /// Of a new signature field: none of them acts, as scripts do.
  private static let plainKeys: Set = [
    "Type", "Subtype", "FT", "T", "TU", "TM", "V", "F", "Ff", "P", "Rect", "AP", "AS", "Lock", "SV", "Parent", "Kids",
    "DA", "DR", "Q", "MK", "Border", "BS", "NM", "M", "StructParent",
  ]

  /// Fields that were filled in or signed, and signature fields that were added.
  mutating func explainFields() throws(PDFFault) {
    let (oldFields, newFields) = (try old.fields, try new.fields)
    try explainForm()
    let before = Dictionary(oldFields.map { ($0.node.reference, $0) }) { first, _ in first }
    let after = Set(newFields.map(\.node.reference))
    for field in oldFields where !after.contains(field.node.reference) {
      note(.hidden(object: field.node.reference.number), field.node.reference.number)
    }
    for field in newFields {
      if let was = before[field.node.reference] {
        try explain(field, was)
      } else {
        try explainNew(field)
      }
    }
  }

  /// The form itself may have more fields, and say that there are signatures.
  private mutating func explainForm() throws(PDFFault) {
    guard let now = try new.form, let dictionary = now.object.dictionary else {
      if let was = try old.form { note(.hidden(object: was.reference?.number ?? 0), was.reference?.number ?? 0) }
      return
    }
    let catalog = try new.catalog
    let number = now.reference?.number ?? catalog.reference.number
    guard let was = try old.form?.object.dictionary else {
      if let reference = now.reference, added.contains(reference.number) { explain(reference.number) }
      let plain: Set = ["Fields", "SigFlags"]
      if !dictionary.entries.allSatisfy({ plain.contains($0.key) }) { note(.formNotAllowed(object: number), number) }
      if let fields = dictionary["Fields"]?.reference, added.contains(fields.number) { explain(fields.number) }
      return
    }
    if let reference = now.reference, changed.contains(reference.number),
      referrers[reference.number].allSatisfy({ $0.key == "AcroForm" })
    {
      explain(reference.number)
    }
    for key in Self.differences(was, dictionary) where key != "Fields" && key != "SigFlags" {
      note(.formNotAllowed(object: number), number)
    }
    if let fields = dictionary["Fields"]?.reference, changed.contains(fields.number),
      referrers[fields.number].allSatisfy({ $0.key == "Fields" })
    {
      explain(fields.number)
    }
  }

  private mutating func explain(_ field: PDFField, _ was: PDFField) throws(PDFFault) {
    let number = field.node.reference.number
    let isSignature = field.type == "Sig"
    var touched = false
    if changed.contains(number) {
      explain(number)
      touched = true
      let allowed = isSignature ? Self.signatureKeys : Self.valueKeys
      let differences = Self.differences(was.node.dictionary, field.node.dictionary)
      if !differences.isSubset(of: allowed) || field.type != was.type {
        return note(.formNotAllowed(object: number), number)
      }
      // What shows a signature is part of it.
      if isSignature, was.value != nil {
        return note(differences.contains("V") ? .hidden(object: number) : .formNotAllowed(object: number), number)
      }
      try explainAppearance(of: field.node.dictionary)
    }
    for kid in field.kids where changed.contains(kid.number) && !explained.contains(kid.number) {
      guard !isSignature || was.value == nil, let before = try old.node(kid)?.dictionary,
        let after = try new.node(kid)?.dictionary,
        before["T"] == nil, Self.differences(before, after).isSubset(of: Self.valueKeys)
      else { continue }
      explain(kid.number)
      touched = true
      try explainAppearance(of: after)
    }
    if let value = field.value?.reference, changed.contains(value.number) {
      guard added.contains(value.number) || (!isSignature && referrers[value.number].allSatisfy { $0.key == "V" })
      else {
        return
      }
      explain(value.number)
      touched = true
    }
    guard touched else { return }
    try noteFilling(of: field, isVisible: false)
  }

  private mutating func explainNew(_ field: PDFField) throws(PDFFault) {
    let number = field.node.reference.number
    let isPlain = field.node.dictionary.entries.allSatisfy { Self.plainKeys.contains($0.key) }
    guard field.type == "Sig", field.value != nil, added.contains(number), isPlain else {
      return note(.formNotAllowed(object: number), number)
    }
    explain(number)
    widgets.insert(number)
    try explainAppearance(of: field.node.dictionary)
    for kid in field.kids where added.contains(kid.number) {
      explain(kid.number)
      widgets.insert(kid.number)
      if let widget = try new.node(kid)?.dictionary { try explainAppearance(of: widget) }
    }
    let box = try new.value(of: "Rect", in: field.node)?.object.array?.compactMap(\.number) ?? []
    let isVisible = field.kids.isEmpty ? box.count == 4 && box[0] != box[2] && box[1] != box[3] : true
    try noteFilling(of: field, isVisible: isVisible)
  }

  private mutating func noteFilling(of field: PDFField, isVisible: Bool) throws(PDFFault) {
    let number = field.node.reference.number
    guard field.type == "Sig" else {
      return note(.formFilling(field: field.name), number, needs: .form(field: field.name, isVisible: false))
    }
    guard let signature = try PDFSignature(of: field, in: new) else {
      return note(.formNotAllowed(object: number), number)
    }
    if let reference = signature.reference, added.contains(reference.number) {
      explain(reference.number)
      try explainAdded(from: .dictionary(signature.dictionary))
    }
    switch signature.kind {
    case .timeStamp:
      let needs: PDFChange.Draft.Need = isVisible ? .form(field: field.name, isVisible: true) : .nothing
      note(.timeStamp(field: field.name), number, needs: needs)
    case .signature:
      note(.signature(field: field.name), number, needs: .form(field: field.name, isVisible: isVisible))
    }
  }

  /// What shows a field is new, or was drawn anew for it alone.
  private mutating func explainAppearance(of dictionary: PDFDictionary) throws(PDFFault) {
    guard let appearance = dictionary["AP"] else { return }
    try explainAdded(from: appearance)
    guard let states = try new.resolved(appearance).dictionary else { return }
    for reference in PDFObject.dictionary(states).references where changed.contains(reference.number) {
      guard referrers[reference.number].allSatisfy({ $0.key == "AP" || $0.key == "N" }),
        try new.object(reference).isStream
      else { continue }
      explain(reference.number)
      try explainAdded(from: try new.object(reference).object)
    }
  }
}
