extension PDFFile {
  /// The catalog, which must be an indirect dictionary of its own (ISO 32000-1 §7.7.2).
  var catalog: (reference: PDFReference, dictionary: PDFDictionary) {
    get throws(PDFFault) {
      guard let reference = trailer["Root"]?.reference, let catalog = try object(reference).object.dictionary else {
        throw .missing(.catalog)
      }
      return (reference, catalog)
    }
  }

  /// The first page, found by going down the left side of the page tree (§7.7.3).
  var firstPage: (reference: PDFReference, dictionary: PDFDictionary) {
    get throws(PDFFault) {
      guard var reference = try catalog.dictionary["Pages"]?.reference else { throw .missing(.pageTree) }
      for _ in 0..<32 {
        guard let node = try object(reference).object.dictionary else { throw .missing(.page) }
        guard let kids = try value(of: "Kids", in: node) else {
          guard node["Type"]?.name == "Page" else { throw .missing(.page) }
          return (reference, node)
        }
        guard let first = kids.object.array?.first?.reference else { throw .missing(.page) }
        reference = first
      }
      throw .circular
    }
  }
}
