import Foundation
import Pack

/// A mistake planted in a file of the Malian pack: what stands there, and what stands there instead. The mark `‸` in the
/// replacement is taken out; it shows where `toguna check` has to point.
struct PlantedFault: Sendable, CustomStringConvertible {
  let file: String
  let found: String
  let planted: String

  init(_ file: String, _ found: String, _ planted: String) {
    self.file = file
    self.found = found
    self.planted = planted
  }

  var description: String { "\(file): \(planted.split(separator: "\n").first { $0.contains("‸") } ?? "")" }

  /// Writes the mistake into a copy of the pack and says where it stands.
  func plant(in folder: String) throws -> Position {
    let path = "\(folder)/\(file)"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    guard let range = text.range(of: found) else { throw Missing(text: found, file: file) }
    let marked = text.replacingCharacters(in: range, with: planted)
    guard let mark = marked.firstIndex(of: "‸") else { throw Missing(text: "‸", file: file) }
    let before = marked[..<mark]
    let line = before.count { $0 == "\n" } + 1
    let column = before.split(separator: "\n", omittingEmptySubsequences: false).last?.count ?? 0
    try marked.replacing("‸", with: "").write(toFile: path, atomically: true, encoding: .utf8)
    return Position(file: path, line: line, column: column + 1)
  }

  struct Missing: Error {
    let text: String
    let file: String
  }
}
