/// A dictionary with the places of its parts in the file, so that it can be written anew with the rest untouched.
///
/// No two entries have the same key: readers differ in which of the two they believe.
struct PDFDictionary: Sendable, Hashable {
  struct Entry: Sendable, Hashable {
    let key: String
    let value: PDFObject
    /// From the key's `/` to the end of the value.
    let range: Range<Int>
    let valueRange: Range<Int>
  }

  let entries: [Entry]
  /// From `<<` to after `>>`.
  let range: Range<Int>

  func entry(_ key: String) -> Entry? { entries.first { $0.key == key } }

  subscript(key: String) -> PDFObject? { entry(key)?.value }
}
