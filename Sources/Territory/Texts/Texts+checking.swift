public import Pack
import Vocabulary

extension Texts {
  /// Reports what only shows when the files are compared: two files for one language, no French, keys that are required and
  /// that French has not, keys and placeholders that only another language has, forms that French lacks.
  ///
  /// - Parameter required: the keys that the program asks for, each with its placeholders; `count` needs no mention.
  public static func check(_ files: [TextFile], required: [String: Set<String>] = [:], faults: Faults) {
    var first: [String: TextFile] = [:]
    for file in files {
      if let other = first[file.language.rawValue] {
        faults.add(
          "the language `\(file.language)` has another file, \(other.position.file)",
          fix: "put the texts into one file",
          at: file.position)
      } else {
        first[file.language.rawValue] = file
      }
    }
    guard let french = first["fr"] else {
      if let position = files.first?.position {
        faults.add("there are no French texts", fix: "add the file fr.yaml with `language: fr`", at: position)
      }
      return
    }
    check(french, required: required, faults: faults)
    for file in files where file.language != .french { check(file, against: french, faults: faults) }
  }

  private static func check(_ french: TextFile, required: [String: Set<String>], faults: Faults) {
    for (key, values) in required.sorted(by: { $0.key < $1.key }) {
      guard let text = french.texts[key] else {
        faults.add("the text `\(key)` is missing", fix: "add `\(key): …` under `texts`", at: french.position)
        continue
      }
      report(text.placeholders.subtracting(values).subtracting(["count"]), of: text, faults: faults)
    }
  }

  private static func check(_ file: TextFile, against french: TextFile, faults: Faults) {
    for (key, text) in file.texts {
      guard let original = french.texts[key] else {
        faults.add("the text `\(key)` does not exist in French", fix: "add it there, or remove it", at: text.position)
        continue
      }
      report(text.placeholders.subtracting(original.placeholders), of: text, faults: faults)
      let missing = original.placeholders.subtracting(text.placeholders)
      for name in missing.sorted() {
        faults.add("the placeholder {\(name)} of the French text is missing", fix: "add it", at: text.position)
      }
    }
  }

  private static func report(_ unknown: Set<String>, of text: PublicText, faults: Faults) {
    for name in unknown.sorted() {
      faults.add("nothing fills the placeholder {\(name)}", fix: "remove it, or correct its name", at: text.position)
    }
  }
}
