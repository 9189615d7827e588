import Foundation
import Pack

/// A mistake planted in a copy of the Malian pack, and where `toguna check` has to point.
struct PlantedFault: Sendable, CustomStringConvertible {
  enum Mistake: Sendable {
    /// What stands in the file, and what stands there instead. The mark `‸` is taken out; it shows the place of the fault.
    case text(found: String, planted: String)
    /// A file that the pack does not know. The fault is at the folder around it, if that is what is unknown.
    case stray(inside: String?)
    /// A file stands where a folder is expected, or nothing.
    case file, nothing
  }

  /// Where the mistake stands, in the pack's folder.
  let place: String
  let mistake: Mistake

  init(_ file: String, _ found: String, _ planted: String) {
    place = file
    mistake = .text(found: found, planted: planted)
  }

  init(_ place: String, _ mistake: Mistake) {
    self.place = place
    self.mistake = mistake
  }

  var description: String {
    guard case .text(_, let planted) = mistake else { return "\(place): \(mistake)" }
    return "\(place): \(planted.split(separator: "\n").first { $0.contains("‸") } ?? "")"
  }

  /// Writes the mistake into a copy of the pack and says where it stands.
  func plant(in folder: String) throws -> Position {
    let path = "\(folder)/\(place)"
    let files = FileManager.default
    switch mistake {
    case .text(let found, let planted): return try replace(found, with: planted, in: path)
    case .stray(let inside):
      if inside != nil { try files.createDirectory(atPath: path, withIntermediateDirectories: false) }
      try Data().write(to: URL(filePath: inside.map { "\(path)/\($0)" } ?? path))
    case .file:
      try files.removeItem(atPath: path)
      try Data().write(to: URL(filePath: path))
    case .nothing: try files.removeItem(atPath: path)
    }
    return Position(file: path, line: 1, column: 1)
  }

  private func replace(_ found: String, with planted: String, in path: String) throws -> Position {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    guard let range = text.range(of: found) else { throw Missing(text: found, file: place) }
    let marked = text.replacingCharacters(in: range, with: planted)
    guard let mark = marked.firstIndex(of: "‸") else { throw Missing(text: "‸", file: place) }
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
