/// A text of a YAML file that knows where each of its bytes stands in the file.
///
/// An expression is decoded as a `Scalar`, so that an error at an offset inside it points into the YAML whatever way the
/// text was written: plain, quoted, literal (`|`) or folded (`>`).
public struct Scalar: Sendable {
  /// How the text is written (YAML 1.2 §7.3 and §8.1).
  public enum Style: Sendable, Hashable {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }

  /// The text after quotes, escapes, indentation and folding are resolved.
  public let text: String
  public let style: Style
  /// The first character, the opening quote, or the `|` or `>`.
  public let position: Position
  /// Where the scalar begins in the file's bytes; nil for a scalar that no file holds.
  let origin: (source: Source, offset: Int)?

  init(_ text: String, style: Style, at position: Position, in source: Source, offset: Int) {
    self.text = text
    self.style = style
    self.position = position
    origin = (source, offset)
  }

  /// A scalar that no file holds: every offset inside it is at the one position.
  public init(_ text: String, at position: Position) {
    self.text = text
    style = .plain
    self.position = position
    origin = nil
  }
}

extension Scalar: Hashable {
  public static func == (left: Scalar, right: Scalar) -> Bool {
    left.text == right.text && left.style == right.style && left.position == right.position
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(position)
  }
}

extension Scalar {
  /// Whether nothing was written: an absent value, `~` or `null`, without quotes.
  public var isNothing: Bool {
    style == .plain && ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// The truth value that readers of YAML 1.1 or 1.2 see in an unquoted `yes`, `no`, `on`, `off`, `true`, `false`, in any
  /// of the usual capitalisations.
  var impliedTruth: Bool? {
    guard style == .plain else { return nil }
    let word = text.lowercased()
    guard text == word || text == word.uppercased() || text == word.prefix(1).uppercased() + word.dropFirst() else {
      return nil
    }
    return ["true": true, "yes": true, "on": true, "false": false, "no": false, "off": false][word]
  }

  /// What stands here, for the end of "expected a number, found …"; long texts are cut.
  var found: String {
    if isNothing { return "nothing" }
    let isLong = text.utf8.count > 80
    let shown = text.prefix(isLong ? 40 : 80).map { $0.isNewline ? " " : String($0) }.joined() + (isLong ? "…" : "")
    return style == .plain ? "`\(shown)`" : "the text \"\(shown)\""
  }
}
