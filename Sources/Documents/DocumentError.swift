/// Why a document cannot be drawn, told in facts that hold no personal data.
public enum DocumentError: Error, Sendable, Hashable {
  /// A font file is missing or not usable: its path. The Debian package `fonts-noto-core` holds them all.
  case missingFont(path: String)
  /// The layout needs a value that was not given.
  case missingValue(name: String)
  /// A text was given where the layout wants rows, or rows where it wants a text.
  case wrongKind(name: String)
  /// A row has another number of cells than the layout declares.
  case wrongRow(name: String, row: Int, cells: Int, expected: Int)
  /// No font of the house has a glyph for this character of a value, and an act is never printed with a box in its place.
  case unprintable(Unicode.Scalar)
  /// The text of a QR code does not fit the largest symbol (version 40).
  case codeTooLong(characters: Int)
  /// One value is longer than a document may hold, in UTF-8 bytes.
  case valueTooLong(name: String, bytes: Int)
  /// The act would pass the largest number of pages.
  case tooManyPages(limit: Int)
  /// What must stand together is higher than a page: a value that is too long for its field, or the foot of the last page.
  case tooHigh
  /// A C library (Pango, HarfBuzz, zlib, libqrencode) could not do its work: which one.
  case library(String)
}
