extension SignatureUpdate {
  /// Adds a field to a page and to the form.
  mutating func addField(
    to form: SignableForm, signature: PDFReference, mark: PAdES.Mark?, catalog: PDFNode,
    _ changes: inout [PDFDictionary.Change]
  ) throws(PDFFault) {
    let file = update.file
    let page = try file.page(mark?.page ?? 1)
    let field = update.newReference()
    var rectangle = "[0 0 0 0]"
    var appearance = ""
    if let mark {
      let box = PDFBox(mark.rectangle)
      guard try file.box(of: page).contains(box) else { throw .mark(.rectangle) }
      rectangle = box.source
      appearance = "/AP<</N \(try writeMark(mark, in: box, on: page).text)>>"
    }
    let name = form.newName("Signature\(signature.number)")
    let object =
      "<</FT/Sig/T(\(name))/V \(signature.text)/Type/Annot/Subtype/Widget/F 132/Rect\(rectangle)/P \(page.reference.text)\(appearance)>>"
    try update.write(field, object.utf8)
    try writeForm(adding: field, catalog: catalog, &changes)
    if let annotations = try update.adding(field, to: "Annots", of: page.dictionary, page.text) {
      try update.write(page.reference, page.with([("Annots", annotations)]))
    }
  }

  /// Fills in a field that is there.
  mutating func fill(
    _ field: SignableForm.EmptyField, with signature: PDFReference, mark: PAdES.Mark?, catalog: PDFNode,
    _ changes: inout [PDFDictionary.Change]
  ) throws(PDFFault) {
    let value: PDFDictionary.Change = ("V", Array(signature.text.utf8))
    guard let mark else {
      try update.write(field.node.reference, field.node.with([value]))
      return try writeForm(adding: nil, catalog: catalog, &changes)
    }
    guard let widget = field.widget, let box = field.box else { throw .mark(.rectangle) }
    let appearance = "<</N \(try writeMark(mark, in: box, on: field.page).text)>>"
    let change: PDFDictionary.Change = ("AP", Array(appearance.utf8))
    if widget.reference == field.node.reference {
      try update.write(widget.reference, widget.with([value, change]))
    } else {
      try update.write(field.node.reference, field.node.with([value]))
      try update.write(widget.reference, widget.with([change]))
    }
    try writeForm(adding: nil, catalog: catalog, &changes)
  }

  private mutating func writeMark(
    _ mark: PAdES.Mark, in box: PDFBox, on page: PDFNode?
  ) throws(PDFFault) -> PDFReference {
    var turn = 0
    if let page { turn = try update.file.inherited("Rotate", of: page)?.integer ?? 0 }
    let appearance = try MarkAppearance(mark.lines, in: box, turnedBy: turn)
    let reference = update.newReference()
    try update.writeStream(reference, appearance.entries, appearance.content)
    return reference
  }

  /// Adds the field to the form, which is made if there is none. `SigFlags` 3: there are signatures, so append only.
  private mutating func writeForm(
    adding field: PDFReference?, catalog: PDFNode, _ changes: inout [PDFDictionary.Change]
  ) throws(PDFFault) {
    let form = try update.file.value(of: "AcroForm", in: catalog)
    var entries: [PDFDictionary.Change] = []
    if let field {
      let old = form?.object.dictionary ?? PDFDictionary(entries: [], range: 0..<0)
      let fields = try update.adding(field, to: "Fields", of: old, form?.text ?? catalog.text)
      if let fields { entries.append(("Fields", fields)) }
    }
    let flags = try update.file.resolved(form?.object.dictionary?["SigFlags"] ?? .null).integer ?? 0
    if flags & 3 != 3 { entries.append(("SigFlags", Array("3".utf8))) }
    guard !entries.isEmpty else { return }
    let source = try update.changing("AcroForm", of: catalog.dictionary, catalog.text, entries)
    if let source { changes.append(("AcroForm", source)) }
  }
}
