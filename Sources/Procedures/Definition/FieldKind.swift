public import Pack

/// What kind of answer a field takes.
public enum FieldKind: String, Sendable, CaseIterable, PackDecodable {
  /// A person's name: letters of any script, apostrophes, hyphens.
  case name
  case text
  /// A partial date: a day, a month, a year, or « vers » a year.
  case date
  /// A place of the gazetteer, kept as its code.
  case place
  case choice
  case number
  case phone
  /// Mali's identification number: 14 digits and a letter (sahel reference §2.1). The key letter's algorithm is not published.
  case nina
}
