/// One writing of a file: the first, or an incremental update (ISO 32000-1 §7.5.6).
package struct PDFRevision: Sendable, Hashable {
  /// After the `F` of its `%%EOF`; nil when that is not where it should be, right after the cross-reference section and
  /// `startxref` with its offset.
  package let end: Int?
  /// How many bytes of one line end follow: 0, 1 or 2. A signature may cover them or not.
  package let lineEnd: Int
  /// Which of the file's ``PDFFile/sections`` are its own: two when it is linearised.
  package let sections: Range<Int>

  /// Whether what ends at this offset ends with the revision.
  package func ends(at offset: Int) -> Bool {
    end.map { offset == $0 || offset == $0 + lineEnd } ?? false
  }
}
