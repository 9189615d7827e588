/// The one style sheet. Its colours are written out from ``Palette``: the oldest browsers in use know no variables.
enum Stylesheet {
  /// Every rule, without white space that means nothing.
  static let text = minify(
    [ground, frame, words, fields, choices, lists, doors, marks, plots, tables, desk, print].joined(separator: "\n"))

  /// Drops indentation and line breaks. Rules hold no comments, and no string holds a line break.
  static func minify(_ rules: String) -> String {
    var minified = ""
    for line in rules.split(separator: "\n") {
      minified += line.trimmed.replacing(": ", with: ":").replacing(" {", with: "{").replacing(", ", with: ",")
    }
    return minified.replacing(";}", with: "}")
  }
}
