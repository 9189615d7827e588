/// The number of an indirect object; the generation is always 0 in a file written once.
struct PDFReference: Hashable, Comparable, Sendable {
  let number: Int

  static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
