extension PDFFile {
  /// The interactive form, or nil (ISO 32000-1 §12.7.2).
  package var form: PDFLocated? {
    get throws(PDFFault) {
      guard let form = try value(of: "AcroForm", in: catalog), form.object.dictionary != nil else { return nil }
      return form
    }
  }

  /// All fields, in the order of the form, those above others before them.
  package var fields: [PDFField] {
    get throws(PDFFault) {
      var fields: [PDFField] = []
      try forEachField { field throws(PDFFault) in
        fields.append(field)
        return true
      }
      return fields
    }
  }

  /// The signatures and document time stamps, in the order of the form: no more than the limits allow.
  package var signatures: [PDFSignature] {
    get throws(PDFFault) {
      var signatures: [PDFSignature] = []
      try forEachField { field throws(PDFFault) in
        if let signature = try PDFSignature(of: field, in: self) { signatures.append(signature) }
        return signatures.count < reader.limits.signatures
      }
      return signatures
    }
  }

  /// What a field takes from the ones above it (§12.7.3.1).
  private struct Context {
    var name: [String] = []
    var type: String?
    var depth = 0
  }

  /// Calls `body` for each field, in the order of the form, until it gives false.
  package func forEachField(_ body: (PDFField) throws(PDFFault) -> Bool) throws(PDFFault) {
    guard let form = try form, let dictionary = form.object.dictionary,
      let fields = try value(of: "Fields", in: dictionary, form.text)?.object.array
    else { return }
    var seen: Set<PDFReference> = []
    for field in fields where try !visit(field, Context(), seen: &seen, body) { return }
  }

  private func visit(
    _ field: PDFObject, _ above: Context, seen: inout Set<PDFReference>,
    _ body: (PDFField) throws(PDFFault) -> Bool
  ) throws(PDFFault) -> Bool {
    guard let reference = field.reference else { throw .malformed(.form, offset: startOfCrossReference) }
    guard seen.insert(reference).inserted else { throw .circular }
    guard above.depth < 16, seen.count <= reader.limits.fields else { throw .tooLarge(offset: startOfCrossReference) }
    guard let node = try node(reference) else {
      // A reference to no object is null (§7.3.10), and null is no field.
      guard try object(reference).object == .null else { throw .missing(.form) }
      return true
    }
    var context = above
    context.depth += 1
    if let type = try value(of: "FT", in: node)?.object.name { context.type = type }
    let name = try value(of: "T", in: node)?.object.string
    if let name { context.name.append(PDFString.text(name)) }
    let kids = try value(of: "Kids", in: node)?.object.array ?? []
    // A kid without a name is a widget of the field above it, and no field; unless it says that it is one.
    if name != nil || above.depth == 0 || node.dictionary.entry("V") != nil {
      let value = try value(of: "V", in: node)
      let field = PDFField(
        name: context.name.joined(separator: "."), type: context.type, node: node,
        value: value?.object == .null ? nil : value, kids: kids.compactMap(\.reference))
      guard try body(field) else { return false }
    }
    for kid in kids where try !visit(kid, context, seen: &seen, body) { return false }
    return true
  }
}
