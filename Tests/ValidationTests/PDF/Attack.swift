import Signatures
import Testing
import Validation

/// An attack of the literature as a recipe: how the file is signed that it starts from, and what is done to it.
struct Attack: Sendable, CustomTestStringConvertible {
  let name: String
  /// What it must be called.
  let kind: PDFAttack
  let certification: PAdES.Certification?
  /// What is signed.
  let original: [UInt8]
  let make: @Sendable (SignedSample) -> [UInt8]

  init(
    _ name: String, _ kind: PDFAttack, certified: PAdES.Certification? = nil,
    over original: [UInt8] = SampleFile.make(), make: @escaping @Sendable (SignedSample) -> [UInt8]
  ) {
    self.name = name
    self.kind = kind
    certification = certified
    self.original = original
    self.make = make
  }

  var testDescription: String { name }

  static let evil = SampleFile.stream("9 9 m 99 99 l S")
  static let note = "<</Type/Annot/Subtype/FreeText/Rect[0 0 595 842]/Contents(faux)>>"

  static let all: [Attack] = forgeries + wrappings + savings + shadows + certified + structures
}
