extension PDFThreat.Code: ReportTerm {
  public static var area: String { "threat" }

  public var places: Set<String> {
    switch self {
    case .duplicateKey: ["key"]
    case .signatureRemoved: ["field"]
    case .rewritten, .replaced, .hidden, .redirected, .injected, .annotationNotAllowed, .formNotAllowed: ["object"]
    default: []
    }
  }

  public var english: String {
    switch self {
    case .encrypted: "The file is encrypted: nobody here can read what it shows."
    case .unreadable: "The file is damaged, or is not built as the standard wants."
    case .loop: "Parts of the file lead back to themselves."
    case .duplicateKey: "The entry {key} stands twice: readers differ in which one they believe."
    case .beyondBounds: "The file has more to it than is looked at here."
    case .noByteRange: "The signature does not say what it covers."
    case .noContents: "There is no signature value."
    case .emptyContents: "The signature value is empty."
    case .filledContents: "Something else is hidden behind the signature value."
    case .notFromStart: "The signature leaves out the beginning of the file."
    case .overlap: "The parts that the signature says it covers lie over one another."
    case .beyondFile: "The signature says that it covers more than the file has."
    case .otherHole: "The signature leaves out another part than its own value."
    case .wrapped: "The signature leaves out more than its own value, so that something else fits in."
    case .otherEnd: "The signature does not cover its revision to the end."
    case .trailingBytes: "Bytes were added after the end of the file."
    case .updateWithoutCrossReference:
      "Content was added after the end in a way that some readers show and others do not."
    case .brokenRevision: "One of the revisions is not closed as it must be."
    case .crossReferenceElsewhere: "The table of contents was turned to another piece of content."
    case .crossReferenceIntoHole: "The table of contents leads into the signature value."
    case .crossReferencesDiffer: "The file has two tables of contents that contradict one another."
    case .rewritten: "A signed page was rewritten (object {object})."
    case .replaced: "Something that the signed pages use was replaced (object {object})."
    case .hidden: "Content that was signed was hidden or taken out (object {object})."
    case .redirected: "The file was turned to other pages than those that were signed (object {object})."
    case .injected: "New content was put where the signed pages show it (object {object})."
    case .signatureRemoved: "The signature “{field}” was taken out."
    case .annotationNotAllowed: "An annotation that the signer did not allow was added or changed (object {object})."
    case .formNotAllowed: "The form was changed in a way that the signer did not allow (object {object})."
    }
  }
}

extension PDFThreat {
  /// The sentence with its numbers and names.
  var phrase: ReportPhrase {
    var values: [String: ReportValue] = [:]
    if let object { values["object"] = .number(object) }
    switch self {
    case .duplicateKey(let key): values["key"] = .text("/" + key.oneLine)
    case .signatureRemoved(let field): values["field"] = .text(field.oneLine)
    default: break
    }
    return code(values)
  }
}
