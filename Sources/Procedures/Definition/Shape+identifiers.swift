package import Pack

extension Shape where Value == String {
  /// A name in expressions and in the database: `birth_date`, `birth-extract`.
  package static var identifier: Shape {
    .text("a name of small letters, digits, - and _", pattern: "[A-Za-z][A-Za-z0-9_-]*", length: 1...40)
  }

  /// A name in addresses: `acte-de-naissance`.
  package static var slug: Shape {
    .text("small letters, digits and hyphens", pattern: "[a-z][a-z0-9-]*", length: 1...60)
  }
}
