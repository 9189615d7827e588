/// How a number is written in a scalar.
///
/// One spelling is accepted: digits, perhaps a minus before them and a decimal point among them. The others (`01`, `1_000`,
/// `+5`, `0x1F`) mean different things to different readers of YAML.
enum NumberText {
  /// The digits of a number that every reader takes for the same, or nil with the fault and how to write it.
  static func read(_ node: Node, expecting expectation: String, _ faults: Faults) -> String? {
    guard let scalar = node.scalar, !scalar.isNothing else {
      faults.add(expected: expectation, at: node)
      return nil
    }
    let text = scalar.text
    if scalar.style == .plain && isPlainNumber(text) { return text }
    let repaired = withoutLeadingZeros(withoutSeparators(text))
    guard isPlainNumber(repaired) else {
      faults.add(expected: expectation, at: node)
      return nil
    }
    if scalar.style != .plain {
      faults.add(expected: expectation, at: node, fix: "write \(repaired) without quotes")
    } else if withoutSeparators(text) == text {
      faults.add(
        "`\(text)` may mean the number \(repaired) or a text with a zero; \(expectation) is expected",
        fix: "write \(repaired), or quote it where a text is meant", at: node.position)
    } else {
      faults.add("`\(text)` is not a number to every reader of YAML", fix: "write \(repaired)", at: node.position)
    }
    return nil
  }

  private static func isPlainNumber(_ text: String) -> Bool {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    let parts = digits.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    let zero = UInt8(ascii: "0")
    return parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (zero...UInt8(ascii: "9")).contains($0) } }
      && (digits.first != zero || parts[0].count == 1)
  }

  private static func withoutSeparators(_ text: String) -> String {
    let separators: Set<Character> = ["_", " ", "'", "\u{A0}", "\u{202F}"]
    return text.filter { !separators.contains($0) && $0 != "+" }
  }

  private static func withoutLeadingZeros(_ text: String) -> String {
    let isNegative = text.hasPrefix("-")
    let digits = text.dropFirst(isNegative ? 1 : 0).drop { $0 == "0" }
    let needsZero = digits.first.map { !$0.isNumber } ?? true
    return (isNegative ? "-" : "") + (needsZero ? "0" : "") + digits
  }
}
