/// What the literature calls the attacks on signed PDFs.
///
/// Mladenov and others, "1 Trillion Dollar Refund" (2019); Mainka and others, "Shadow Attacks" (2021); Rohlmann and others,
/// "Breaking the Specification" (2021).
public enum PDFAttack: String, Sendable, Hashable, Codable, CaseIterable {
  case universalForgery = "universal-signature-forgery"
  case incrementalSaving = "incremental-saving-attack"
  case signatureWrapping = "signature-wrapping-attack"
  case shadowHide = "shadow-hide"
  case shadowReplace = "shadow-replace"
  case shadowHideAndReplace = "shadow-hide-and-replace"
  case evilAnnotation = "evil-annotation-attack"
  case sneakySignature = "sneaky-signature-attack"
  /// Cross-references that lead readers to different objects: hybrid files, sections over one another, two `startxref`.
  case evilCrossReference = "evil-cross-reference"
  /// A key that stands twice, such as `/ByteRange`.
  case duplicateKey = "duplicate-key"
  case trailingGarbage = "trailing-garbage"
}

extension PDFAttack: ReportTerm {
  public static var area: String { "attack" }

  public var english: String {
    switch self {
    case .universalForgery: "universal signature forgery"
    case .incrementalSaving: "incremental saving"
    case .signatureWrapping: "signature wrapping"
    case .shadowHide: "shadow document, hiding"
    case .shadowReplace: "shadow document, replacing"
    case .shadowHideAndReplace: "shadow document, hiding and replacing"
    case .evilAnnotation: "evil annotation"
    case .sneakySignature: "sneaky signature"
    case .evilCrossReference: "evil cross-references"
    case .duplicateKey: "duplicate key"
    case .trailingGarbage: "trailing garbage"
    }
  }
}

extension PDFThreat {
  /// The attack that makes such a sign; nil for what any damaged or strange file may show.
  public var attack: PDFAttack? {
    switch self {
    case .encrypted, .unreadable, .beyondBounds: nil
    case .noByteRange, .noContents, .emptyContents, .notFromStart, .overlap, .beyondFile: .universalForgery
    case .otherHole, .wrapped, .filledContents, .otherEnd: .signatureWrapping
    case .trailingBytes: .trailingGarbage
    case .updateWithoutCrossReference, .brokenRevision, .rewritten: .incrementalSaving
    case .crossReferenceElsewhere, .redirected, .injected: .shadowHideAndReplace
    case .crossReferenceIntoHole, .crossReferencesDiffer, .loop: .evilCrossReference
    case .duplicateKey: .duplicateKey
    case .replaced: .shadowReplace
    case .hidden, .signatureRemoved: .shadowHide
    case .annotationNotAllowed: .evilAnnotation
    case .formNotAllowed: .sneakySignature
    }
  }
}
