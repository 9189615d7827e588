import Pack

extension Layout {
  /// Reports names that are used and not declared, declared and not used, or of another kind than their use.
  func check(_ faults: Faults) {
    var declared: [String: DeclaredValue] = [:]
    for value in values {
      if Layout.pageNumbers.contains(value.name) {
        faults.add(
          "`\(value.name)` is the name of a page's number", fix: "choose another name", at: value.placeholder.position)
      }
      declared[value.name] = value
    }
    var used: Set<String> = []
    for use in uses {
      let name = use.placeholder.name
      if use.isInFooter, Layout.pageNumbers.contains(name) { continue }
      used.insert(name)
      guard let value = declared[name] else {
        faults.add(
          "no value is named `\(name)`",
          fix: "add it under `values`, or use one of \(declared.keys.sorted().joined(separator: ", "))",
          at: use.placeholder.position)
        continue
      }
      if let kind = use.kind, kind != value.kind {
        faults.add(
          "`\(name)` is \(value.kind.described), and \(kind.described) is needed here",
          fix: "use or declare another value",
          at: use.placeholder.position)
      }
    }
    for value in values where !used.contains(value.name) {
      faults.add(
        "the value `\(value.name)` is shown nowhere", fix: "show it, or remove it", at: value.placeholder.position)
    }
  }
}

extension DeclaredValue.Kind {
  fileprivate var described: String {
    switch self {
    case .text: "a text"
    case .rows(let cells): "rows of \(cells) cells"
    }
  }
}
