/// A dictionary with the places of its parts in the text that it was read from, so that it can be written anew with the
/// rest untouched.
///
/// No two entries have the same key: readers differ in which of the two they believe. Two dictionaries are equal when
/// they have the same entries, in whatever order and wherever they stand.
package struct PDFDictionary: Sendable {
  package struct Entry: Sendable {
    package let key: String
    package let value: PDFObject
    /// From the key's `/` to the end of the value.
    package let range: Range<Int>
    package let valueRange: Range<Int>
  }

  package let entries: [Entry]
  /// From `<<` to after `>>`.
  package let range: Range<Int>

  package func entry(_ key: String) -> Entry? { entries.first { $0.key == key } }

  package subscript(key: String) -> PDFObject? { entry(key)?.value }
}

extension PDFDictionary: Hashable {
  package static func == (left: PDFDictionary, right: PDFDictionary) -> Bool {
    guard left.entries.count == right.entries.count else { return false }
    if left.entries.count < 16 { return left.entries.allSatisfy { right[$0.key] == $0.value } }
    let values = Dictionary(right.entries.map { ($0.key, $0.value) }) { first, _ in first }
    return left.entries.allSatisfy { values[$0.key] == $0.value }
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(entries.count)
    // The order says nothing, so each entry is hashed alone.
    hasher.combine(entries.reduce(0) { $0 ^ $1.key.hashValue })
  }
}
