package import Pack

extension Faults {
  /// Reports each name that an earlier one repeats. `what` goes on from "two": `pieces are named`.
  package func expectDistinct(_ names: [Located<String>], _ what: String) {
    var seen: Set<String> = []
    for name in names where !seen.insert(name.value).inserted {
      add("two \(what) `\(name.value)`", fix: "write another name", at: name.position)
    }
  }
}
