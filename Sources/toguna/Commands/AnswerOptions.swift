import ArgumentParser

/// How a command answers: in a sentence for people, or in one flat object for scripts.
struct AnswerOptions: ParsableArguments {
  @Flag(help: "Print one flat object.") var json = false

  func give(_ values: [String: any Sendable], orSay sentence: @autoclosure () -> String) throws {
    if json { try JSONLine.print(values) } else { print(sentence()) }
  }

  /// What goes with the answer, a line each. Beside an object it stands on standard error.
  func list(_ lines: [some CustomStringConvertible]) {
    for line in lines { if json { Terminal.warn("\(line)") } else { print(line) } }
  }
}
