/// What is wrong with an expression or with its evaluation, and where in its source.
///
/// Never carries a value that the expression was given: only names, types and text from the source.
public struct CELError: Error, Sendable, Hashable {
  public let kind: Kind
  /// Bytes of UTF-8 from the beginning of the source to the place that is to blame.
  public let offset: Int

  public init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }

  public enum Kind: Error, Sendable, Hashable {
    // Reading
    case sourceTooLong(limit: Int)
    case tooDeep(limit: Int)
    case unexpectedCharacter(String)
    case unterminatedString
    case invalidEscape(String)
    case numberOutOfRange(type: String)
    case unexpected(found: String, expected: String)
    case reservedWord(String)
    case macroNeedsName(macro: String)
    case hasNeedsField
    case constructionNotOffered

    // Checking
    case unknownName(String, nearest: String?)
    case unknownField(String, nearest: String?)
    case unknownFunction(String, nearest: String?)
    case fieldOfScalar(String, type: String)
    case notOfType(expected: String, found: String)
    case incomparable(left: String, right: String)
    case differentBranches(String, String)
    case invalidPattern(reason: String)
    case patternTooLarge(limit: Int)

    // Checking or evaluating
    /// `offered` lists what the function takes; empty for operators.
    case noSuchOverload(function: String, arguments: [String], offered: [String])
    case duplicateKey
    case inadmissibleKey(type: String)
    case invalidTimestamp
    case invalidDuration
    case invalidTimeZone
    case outOfRange(type: String)

    // Evaluating
    case unbound(String)
    case noSuchField(String)
    case noSuchKey
    case indexOutOfBounds
    case overflow
    case divisionByZero
    case notConvertible(from: String, to: String)
    case functionFailed(name: String, reason: String)
    case costLimitExceeded(limit: Int)
  }
}

extension CELError {
  /// Whether `&&`, `||`, `all` and `exists` may not swallow it.
  var isFinal: Bool {
    switch kind {
    case .costLimitExceeded, .tooDeep: true
    default: false
    }
  }
}
