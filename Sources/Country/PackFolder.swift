import Foundation
import Pack

/// The folder of a country pack: what belongs there, and what nothing would read.
struct PackFolder {
  private static let files: Set<String> = [
    "calendar.yaml", "competence.yaml", "country.yaml", "languages.yaml", "offices.csv", "people.yaml", "places.csv",
    "sources.yaml", "validation.yaml",
  ]
  private static let parts: Set<String> = ["documents", "procedures", "registers", "texts", "week"]

  let path: String
  let faults: Faults

  func path(_ name: String) -> String { "\(path)/\(name)" }

  func holds(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// Reports what stands at the top and is no part of a pack. False when the folder cannot be read.
  func check() -> Bool {
    guard let names = entries(of: path) else { return false }
    let known = Self.files.union(Self.parts)
    for name in names where !known.contains(name) && !isEmptyFolder(path(name)) {
      let list = known.sorted().joined(separator: ", ")
      report(path(name), fix: "remove it, or give it one of the names \(list)")
    }
    return true
  }

  /// The YAML files of a part, in alphabetical order. Whatever else stands there is reported.
  func files(of part: String) -> [String] {
    let names = entries(of: path(part)) ?? []
    for name in names where !name.hasSuffix(".yaml") {
      report(path("\(part)/\(name)"), fix: "remove it, or give it a name that ends in .yaml")
    }
    return names.filter { $0.hasSuffix(".yaml") }
  }

  /// The folders of a part, in alphabetical order; none where the part is absent. Whatever else stands there is reported.
  func folders(of part: String) -> [String] {
    guard holds(part) else { return [] }
    let names = entries(of: path(part)) ?? []
    for name in names where !isFolder(path("\(part)/\(name)")) {
      report(path("\(part)/\(name)"), fix: "remove it, or put it into a folder")
    }
    return names.filter { isFolder(path("\(part)/\($0)")) }
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  private func report(_ path: String, fix: String) {
    faults.add("nothing reads this", fix: fix, at: Position(file: path, line: 1, column: 1))
  }

  /// What stands in a folder, in alphabetical order, without hidden files and notes for people.
  private func entries(of path: String) -> [String]? {
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: path)
      return names.filter { !$0.hasPrefix(".") && !$0.hasSuffix(".md") && $0 != "LICENSE" }.sorted()
    } catch {
      let exists = FileManager.default.fileExists(atPath: path)
      faults.add(
        exists ? "this folder cannot be read" : "this folder does not exist",
        fix: exists ? "make it a folder that the user who runs toguna may read" : "create it",
        at: Position(file: path, line: 1, column: 1))
      return nil
    }
  }

  /// A folder without files says nothing, and version control does not keep it.
  private func isEmptyFolder(_ path: String) -> Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: path))?.allSatisfy { $0.hasPrefix(".") } == true
  }
}
