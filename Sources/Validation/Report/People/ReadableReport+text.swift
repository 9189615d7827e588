extension ReadableReport {
  /// The report in plain lines, for a terminal.
  ///
  /// - Parameter word: puts a sentence into words; ``ReportPhrase/inEnglish``, or a pack's texts.
  public func lines(_ word: (ReportPhrase) -> String) -> [String] {
    var lines = [word(headline()) + ".", word(headline.advice())]
    lines += problems.flatMap { Self.lines($0, word) }
    for section in signatures {
      lines += ["", "\(word(section.title)) – \(word(section.indication()))"]
      for row in section.rows {
        let values = row.lines.map { line in
          switch line {
          case .name(let name): name
          case .sentence(let sentence): word(sentence)
          }
        }
        let fact = ReportLabel.fact([
          "label": .phrase(row.label()), "value": .text(values.joined(separator: ", ")),
        ])
        lines.append("  " + word(fact))
      }
      lines += section.problems.flatMap { Self.lines($0, word) }.map { "  " + $0 }
      if !section.changes.isEmpty { lines.append("  " + word(ReportLabel.changes())) }
      lines += section.changes.map { "    - \(word($0))" }
    }
    return lines + ["", word(checked)]
  }

  private static func lines(_ problem: Problem, _ word: (ReportPhrase) -> String) -> [String] {
    ["! " + word(problem.sentence)] + (problem.attack.map { ["  " + word($0)] } ?? [])
  }
}
