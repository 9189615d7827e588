internal import Yams

extension YAMLReader {
  /// Words an error of the YAML parser, at its place.
  func report(_ error: any Error) {
    guard let error = error as? YamlError else {
      return faults.add(
        "the file cannot be read as YAML", fix: "check it with a YAML editor", at: source.position(of: 0))
    }
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      report(problem, context, at: MarkReader.offset(of: mark, in: source))
    default:
      faults.add("the file cannot be read as YAML", fix: "check it with a YAML editor", at: source.position(of: 0))
    }
  }

  private func report(_ problem: String, _ context: YamlError.Context?, at offset: Int) {
    if tabInIndentation(ofLine: source.line(of: offset)) != nil { return reportTabs() }
    let beginning = context.map { MarkReader.offset(of: $0.mark, in: source) }
    let (message, fix) = Self.words(problem, character: source.bytes[min(offset, source.bytes.count)...].first)
    let position = source.position(of: Self.isAboutBeginning(problem) ? beginning ?? offset : offset)
    if let beginning, let thing = Self.thing(context), source.line(of: beginning) + 1 < position.line {
      faults.add(
        "\(message) (the \(thing) begins on line \(source.line(of: beginning) + 1))", fix: fix, at: position)
    } else {
      faults.add(message, fix: fix, at: position)
    }
  }

  /// An editor that wrote one line with tabs wrote others too: all of them are reported.
  private func reportTabs() {
    for line in source.lineStarts.indices {
      guard let tab = tabInIndentation(ofLine: line) else { continue }
      faults.add("a tab stands in the indentation", fix: "indent with spaces", at: source.position(of: tab))
    }
  }

  private func tabInIndentation(ofLine line: Int) -> Int? {
    let content = source.bytes[source.content(ofLine: line)]
    let indentation = content.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    guard indentation.count < content.count else { return nil }
    return indentation.firstIndex(of: UInt8(ascii: "\t"))
  }

  /// Whether the parser noticed far behind the place where the author must look.
  private static func isAboutBeginning(_ problem: String) -> Bool {
    ["could not find expected ':'", "found unexpected end of stream", "found unexpected document indicator"].contains(
      problem)
  }

  /// What the parser was reading when it met the problem.
  private static func thing(_ context: YamlError.Context?) -> String? {
    switch context?.text {
    case "while parsing a block mapping", "while parsing a flow mapping": "mapping"
    case "while parsing a block collection", "while parsing a flow sequence": "list"
    default: nil
    }
  }

  /// The parser's problems in the words of somebody who writes packs.
  private static func words(_ problem: String, character: UInt8?) -> (message: String, fix: String) {
    switch problem {
    case "mapping values are not allowed in this context":
      ("a `:` stands where no key can", "quote the text that holds it, or correct the indentation")
    case "did not find expected key":
      (
        "this is neither a key of the mapping nor part of the value above",
        "align it with the keys, or quote the value above"
      )
    case "did not find expected '-' indicator":
      ("this is neither an item of the list nor part of the item above", "begin it with `- `, aligned with the others")
    case "block sequence entries are not allowed in this context":
      ("a list's `-` stands where no list can", "put it on a line of its own, or quote the text")
    case "could not find expected ':'":
      ("this key has no `:`", "write `key: value`, or indent it as part of the value above")
    case "did not find expected ',' or ']'":
      ("a `,` or `]` is missing before this", "write `,` between its items and `]` at the end")
    case "did not find expected ',' or '}'":
      ("a `,` or `}` is missing before this", "write `,` between its keys and `}` at the end")
    case "found unexpected end of stream", "found unexpected document indicator":
      ("a quoted text is not closed", "close the quote")
    case "found unknown escape character":
      ("no such escape exists in double quotes", "write `\\\\` for a backslash, or use single quotes")
    case "found undefined alias":
      ("packs have no aliases, and `*` begins one", "quote the text")
    case "found character that cannot start any token":
      ("a text cannot begin with `\(character.map { String(Unicode.Scalar($0)) } ?? "")`", "quote it")
    case "did not find expected alphabetic or numeric character":
      ("`&` or `*` cannot begin a text", "quote it")
    case "did not find expected comment or line break":
      ("text stands behind `|` or `>`", "write it on the next line, indented")
    case "did not find expected <document start>":
      ("text stands behind the end of the document", "indent it as part of the value above, or give it a key")
    case let problem where problem.hasPrefix("Maximum nesting level"):
      ("the values are nested too deep", "write a flatter structure")
    default:
      ("this is not YAML: \(problem)", "correct it, or quote the text")
    }
  }
}
