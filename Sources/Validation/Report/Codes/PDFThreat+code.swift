extension PDFThreat {
  /// The word that a report has for a threat, whatever its numbers.
  public enum Code: String, Sendable, Hashable, Codable, CaseIterable {
    case encrypted
    case unreadable
    case loop
    case duplicateKey = "duplicate-key"
    case beyondBounds = "beyond-bounds"
    case noByteRange = "no-byte-range"
    case noContents = "no-contents"
    case emptyContents = "empty-contents"
    case filledContents = "filled-contents"
    case notFromStart = "not-from-start"
    case overlap
    case beyondFile = "beyond-file"
    case otherHole = "other-hole"
    case wrapped
    case otherEnd = "other-end"
    case trailingBytes = "trailing-bytes"
    case updateWithoutCrossReference = "update-without-cross-reference"
    case brokenRevision = "broken-revision"
    case crossReferenceElsewhere = "cross-reference-elsewhere"
    case crossReferenceIntoHole = "cross-reference-into-hole"
    case crossReferencesDiffer = "cross-references-differ"
    case rewritten
    case redirected
    case replaced
    case hidden
    case injected
    case signatureRemoved = "signature-removed"
    case annotationNotAllowed = "annotation-not-allowed"
    case formNotAllowed = "form-not-allowed"
  }

  public var code: Code {
    switch self {
    case .encrypted: .encrypted
    case .unreadable: .unreadable
    case .loop: .loop
    case .duplicateKey: .duplicateKey
    case .beyondBounds: .beyondBounds
    case .noByteRange: .noByteRange
    case .noContents: .noContents
    case .emptyContents: .emptyContents
    case .filledContents: .filledContents
    case .notFromStart: .notFromStart
    case .overlap: .overlap
    case .beyondFile: .beyondFile
    case .otherHole: .otherHole
    case .wrapped: .wrapped
    case .otherEnd: .otherEnd
    case .trailingBytes: .trailingBytes
    case .updateWithoutCrossReference: .updateWithoutCrossReference
    case .brokenRevision: .brokenRevision
    case .crossReferenceElsewhere: .crossReferenceElsewhere
    case .crossReferenceIntoHole: .crossReferenceIntoHole
    case .crossReferencesDiffer: .crossReferencesDiffer
    case .rewritten: .rewritten
    case .redirected: .redirected
    case .replaced: .replaced
    case .hidden: .hidden
    case .injected: .injected
    case .signatureRemoved: .signatureRemoved
    case .annotationNotAllowed: .annotationNotAllowed
    case .formNotAllowed: .formNotAllowed
    }
  }

  /// The number of the object that it is about.
  var object: Int? {
    switch self {
    case .crossReferenceElsewhere(let object, _), .crossReferenceIntoHole(let object),
      .crossReferencesDiffer(let object), .rewritten(let object), .replaced(let object), .hidden(let object),
      .redirected(let object), .injected(let object), .annotationNotAllowed(let object), .formNotAllowed(let object):
      object
    default: nil
    }
  }

  /// What else it is about: a key, a field, a place, a number.
  var detail: String? {
    switch self {
    case .duplicateKey(let key): "/" + key
    case .signatureRemoved(let field): field
    case .unreadable(let offset): offset.map { "offset \($0)" }
    case .trailingBytes(let offset), .updateWithoutCrossReference(let offset): "offset \(offset)"
    case .wrapped(let bytes): "\(bytes) bytes"
    case .brokenRevision(let number), .crossReferenceElsewhere(_, let number): "revision \(number)"
    case .beyondBounds(let bound): bound.rawValue
    default: nil
    }
  }
}
