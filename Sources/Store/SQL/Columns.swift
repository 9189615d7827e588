/// The names of the columns of a statement, made once and shared by its rows.
///
/// Looked up from the first on: names are short, so that comparing a dozen of them costs less than one hash.
final class Columns: Sendable {
  let names: [String]

  /// Names are put in lower case, as PostgreSQL does with names that are not quoted: so a wrong case fails on both
  /// engines.
  init(_ names: [String]) {
    self.names = names.map { $0.lowercased() }
  }

  func index(of name: String) -> Int? {
    names.firstIndex(of: name)
  }
}
