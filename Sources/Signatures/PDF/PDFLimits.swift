/// How much of a file is read before it is refused.
package struct PDFLimits: Sendable {
  /// Objects of all kinds, those inside of others too, in all that is read.
  let items: Int
  /// Bytes of syntax in all that is read.
  let bytes: Int
  /// Looks into cross-reference sections.
  let steps: Int
  /// Bytes that streams inflate to, all together.
  let inflated: Int
  /// Objects in one object.
  let itemsOfObject: Int
  /// Bytes of one object.
  let object: Int
  /// Bytes of one cross-reference section, its entries apart.
  let section: Int
  let sections: Int
  let fields: Int
  /// After so many no more are looked for.
  let signatures: Int

  /// For acts such as ours, that strangers send: an honest one costs some hundred items, each revision some twenty more.
  ///
  /// A second signature is reason enough to refuse, so that no third is looked for.
  package static let strict = PDFLimits(
    items: 1 << 14, bytes: 1 << 22, steps: 1 << 24, inflated: 1 << 20, itemsOfObject: PDFParser.mostItems,
    object: 1 << 18, section: 1 << 14, sections: 64, fields: 256, signatures: 2)

  /// For any file that someone wants signed or judged: ten thousand pages, as many fields, hundreds of revisions.
  package static let broad = PDFLimits(
    items: 1 << 21, bytes: 1 << 26, steps: 1 << 26, inflated: 1 << 25, itemsOfObject: 1 << 17,
    object: 1 << 22, section: 1 << 20, sections: 1024, fields: 1 << 15, signatures: .max)
}
