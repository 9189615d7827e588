public import Pack

/// What a field of a register holds, and so how its values are read, kept and compared.
public enum RegisterFieldKind: String, Sendable, CaseIterable, PackDecodable {
  case text
  /// A person's name: letters of any script, apostrophes, hyphens.
  case name
  /// A partial date, kept in EDTF: `1962-03-05`, `1962-03`, `1962`, `1962~`.
  case date
  /// A place of the gazetteer, kept as its code.
  case place
  /// An office of the pack, kept as its code.
  case office
  /// A whole number, kept in decimal digits.
  case number
  /// One of the field's options, kept as its `id`.
  case choice
  /// Marginal notes, one a line: `date|text`.
  case notes
  /// Mali's identification number: 14 digits and a letter (sahel reference §2.1). The key letter's algorithm is not published.
  case nina
}
