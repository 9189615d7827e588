extension PDFFile {
  /// The signature dictionaries of the first two signature fields that have a value (ISO 32000-1 §12.7.4.5), fields in
  /// the order of the form. A second one is reason enough to refuse, so that no third is looked for.
  var signatures: [PDFDictionary] {
    get throws(PDFFault) {
      guard let form = try value(of: "AcroForm", in: catalog.dictionary)?.object.dictionary,
        let fields = try value(of: "Fields", in: form)?.object.array
      else { return [] }
      var signatures: [PDFDictionary] = []
      var seen: Set<PDFReference> = []
      for field in fields {
        try collect(field, isSignature: false, depth: 0, seen: &seen, into: &signatures)
      }
      return signatures
    }
  }

  private static let mostFields = 256
  private static let mostSignatures = 2

  /// A field takes its type from the ones above it (§12.7.3.1).
  private func collect(
    _ field: PDFObject, isSignature: Bool, depth: Int, seen: inout Set<PDFReference>, into found: inout [PDFDictionary]
  ) throws(PDFFault) {
    guard found.count < Self.mostSignatures else { return }
    guard let reference = field.reference else { throw .malformed(.form, offset: startOfCrossReference) }
    guard seen.insert(reference).inserted else { throw .circular }
    guard depth < 16, seen.count <= Self.mostFields else { throw .tooLarge(offset: startOfCrossReference) }
    guard let dictionary = try object(reference).object.dictionary else { throw .missing(.form) }
    let type = try value(of: "FT", in: dictionary)?.object.name
    let isSignature = type.map { $0 == "Sig" } ?? isSignature
    if isSignature, let signature = try value(of: "V", in: dictionary)?.object.dictionary { found.append(signature) }
    for kid in try value(of: "Kids", in: dictionary)?.object.array ?? [] {
      try collect(kid, isSignature: isSignature, depth: depth + 1, seen: &seen, into: &found)
    }
  }
}
