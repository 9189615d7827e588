extension PDFBytes {
  /// The name that content streams give to a font: `/C` and the face for the common subset, `/E` and the face for an act's own.
  /// It is the same in every act, so that the operators of a fixed text are too.
  mutating func append(fontResource face: Int, isCommon: Bool) {
    append(isCommon ? "/C" as StaticString : "/E")
    append(face)
  }
}
