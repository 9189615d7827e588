import Foundation
import Registers

/// What a correction changes in a record, a line for each change: `field: value`, `field:` to empty it, `field+: note` to add
/// a note to those that stand. Empty lines and lines that begin with `#` say nothing.
struct RecordChanges: Sendable {
  /// By field; empty for one that is emptied.
  private(set) var values: [String: String] = [:]
  /// The notes to add, by field.
  private(set) var notes: [String: [String]] = [:]

  /// - Parameter path: `-` for standard input.
  init(file path: String) throws {
    try self.init(try TextInput.read(path))
  }

  /// An error names the line, never what it says.
  init(_ text: String) throws {
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let line = line.trimmingCharacters(in: .whitespaces)
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      guard let colon = line.firstIndex(of: ":") else {
        throw Refusal("line \(index + 1) of the changes has no colon: write `field: value`")
      }
      let field = line[..<colon].trimmingCharacters(in: .whitespaces)
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      if field.hasSuffix("+") {
        notes[String(field.dropLast()), default: []].append(value)
      } else if values.updateValue(value, forKey: field) != nil {
        throw Refusal("line \(index + 1) of the changes is for a field that another line is for: keep one of them")
      }
    }
    guard !values.isEmpty || !notes.isEmpty else {
      throw Refusal("the changes are empty: write `field: value`, a line each")
    }
    if let field = notes.keys.first(where: { values[$0] != nil }) {
      throw Refusal("the changes both write `\(field)` anew and add to it: do one of the two")
    }
  }

  /// The fields that change, for a record that says this now. A note that stands already is not added again.
  func applied(to current: [String: String]) -> [String: String] {
    var changes = values
    for (field, added) in notes {
      var lines = (current[field] ?? "").split(whereSeparator: \.isNewline).map(String.init)
      for note in added {
        let line = MarginalNote(line: note)?.line ?? note
        if !lines.contains(line) { lines.append(line) }
      }
      changes[field] = lines.joined(separator: "\n")
    }
    return changes
  }
}
