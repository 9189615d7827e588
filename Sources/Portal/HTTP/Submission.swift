/// What a form sent: its fields in order, and its files.
struct Submission: Sendable {
  private(set) var fields: [(name: String, value: String)] = []
  private(set) var files: [(name: String, file: UploadedFile)] = []

  /// The first value of a field, without white space around it; nil when it was not sent.
  subscript(name: String) -> String? {
    fields.first { $0.name == name }.map { String($0.value.trimmed) }
  }

  /// Every value of a field, for checkboxes.
  func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map { String($0.value.trimmed) } }

  /// The value of the button that was pressed, when it carries this name.
  func pressed(_ button: String) -> Bool { self[ButtonName.field] == button }

  /// What was typed, to be shown again beside its errors. Neither the token nor the button is part of it.
  var answers: FormAnswers {
    var answers = FormAnswers()
    for field in fields where field.name != FormToken.field && field.name != ButtonName.field {
      answers.typed[field.name, default: []].append(field.value)
    }
    return answers
  }

  /// The file of a field, checked.
  /// - Parameters:
  ///   - name: The field.
  ///   - kinds: What may be sent there.
  /// - Returns: nil when no file was chosen.
  /// - Throws: `FileFault`, to be worded beside the field.
  func file(_ name: String, _ kinds: [FileKind] = FileKind.allCases) throws(FileFault) -> CheckedFile? {
    guard let file = files.first(where: { $0.name == name })?.file, !file.isAbsent else { return nil }
    return try file.checked(kinds)
  }

  /// The bytes of a file of any kind.
  /// - Returns: nil when no file was chosen.
  /// - Throws: `FileFault` when it is empty or too large.
  func bytes(_ name: String) throws(FileFault) -> [UInt8]? {
    guard let file = files.first(where: { $0.name == name })?.file, !file.isAbsent else { return nil }
    if let limit = file.excess { throw .tooLarge(limit: limit) }
    guard !file.content.isEmpty else { throw .empty }
    return file.content
  }

  mutating func append(_ name: String, _ value: String) { fields.append((name, value)) }

  mutating func append(_ name: String, _ file: UploadedFile) { files.append((name, file)) }
}

/// Names of the buttons of a form that has several.
enum ButtonName {
  static let field = "_action"
}

extension StringProtocol {
  /// Without the white space around it.
  var trimmed: SubSequence {
    guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace }) else {
      return self[endIndex...]
    }
    return self[start...end]
  }
}
