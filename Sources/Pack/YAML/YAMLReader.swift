internal import Yams

/// Reads the one YAML document of a file into a `Node`, with every fault of the YAML itself.
///
/// Yams composes the tree; this type adds what packs need beyond it: the position of everything in characters, all
/// duplicate keys instead of the first, and a refusal of anchors, aliases, tags and deep nesting.
struct YAMLReader {
  /// The most bytes that are parsed for one file, over all passes (see `compose`).
  private static let effortLimit = 32 << 20

  let source: Source
  let faults: Faults

  /// The document, or nil if the text is not YAML.
  func read() -> Node? {
    guard !hasAliases(), let (tree, hidden) = compose() else { return nil }
    var builder = NodeBuilder(source: source, hidden: hidden, faults: faults)
    return builder.node(tree)
  }

  /// Yams stops at the first mapping with a duplicate key, which would keep back all faults behind it. So that key is
  /// hidden, and the text is composed again.
  private func compose() -> (Yams.Node, HiddenKeys)? {
    var hidden = HiddenKeys()
    var effort = 0
    while true {
      do {
        return try document(hidden.text(of: source)).map { ($0, hidden) }
      } catch YamlError.duplicatedKeysInMapping(let names, let context) {
        let offset = MarkReader.offset(of: context.mark, in: source)
        let name = names.first ?? ""
        effort += source.bytes.count
        guard effort < Self.effortLimit, hidden.hide(name, at: offset, in: source) else {
          faults.add(
            "the key `\(name)` stands more than once in this mapping", fix: "keep one of them",
            at: source.position(of: offset))
          return nil
        }
      } catch {
        report(error)
        return nil
      }
    }
  }

  private func document(_ text: String) throws -> Yams.Node? {
    // Without rules no text is taken for a date or a number: shapes read the text.
    let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
    guard let root = try parser.nextRoot() else {
      faults.add("the file holds nothing", fix: "write its keys", at: source.position(of: 0))
      return nil
    }
    if let second = try parser.nextRoot() {
      let offset = second.mark.map { MarkReader.offset(of: $0, in: source) } ?? source.bytes.count
      faults.add(
        "a second document begins here", fix: "put it into a file of its own",
        at: source.position(of: separator(before: offset)))
    }
    return root
  }

  /// The nearest `---` at the beginning of a line, at or above an offset.
  private func separator(before offset: Int) -> Int {
    var line = source.line(of: offset)
    while line > 0, !source.bytes[source.content(ofLine: line)].starts(with: "---".utf8) { line -= 1 }
    return source.lineStarts[line]
  }
}
