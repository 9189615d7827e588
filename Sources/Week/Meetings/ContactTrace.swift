import Vocabulary

/// Finds in a public text what leads to a person: contacts are shown to the two parties of a meeting alone.
enum ContactTrace {
  /// Whether the text holds an e-mail address, an international number, or eight figures as the three States write
  /// numbers: together or in pairs. Amounts are written in groups of three and are let pass.
  static func isIn(_ text: String) -> Bool { holdsAddress(text) || chains(in: text).contains { $0.isTelephone } }

  private static func holdsAddress(_ text: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).contains { word in
      let parts = word.split(separator: "@", omittingEmptySubsequences: false)
      return parts.count == 2 && !parts[0].isEmpty && parts[1].dropFirst().dropLast().contains(".")
    }
  }

  /// Groups of figures with one space, point or hyphen between them.
  private struct Chain {
    var groups: [String] = []
    var isInternational = false

    var isTelephone: Bool {
      let figures = groups.joined()
      if isInternational || figures.hasPrefix("00") { return figures.utf8.count >= 8 }
      if groups.map(\.utf8.count) == [2, 2, 2, 2] { return true }
      // « 223 70 12 34 56 »: the State's own figures before the number's eight, without a plus.
      if figures.utf8.count == 11, ContactTrace.callingCodes.contains(figures.prefix(3)),
        [3, 11].contains(groups[0].utf8.count)
      {
        return true
      }
      return groups.contains { $0.utf8.count == 8 && ("2"..."9").contains($0.prefix(1)) }
    }
  }

  private static func chains(in text: String) -> [Chain] {
    var chains: [Chain] = []
    // What stood before this scalar: nothing of a number, a figure, or one separator after a figure.
    var last: UnicodeScalar?
    var gap = 2
    for scalar in text.unicodeScalars {
      if ("0"..."9").contains(scalar) {
        let figure = String(scalar)
        if gap > 1 || chains.isEmpty {
          chains.append(Chain(groups: [figure], isInternational: last == "+"))
        } else if gap == 1 {
          chains[chains.count - 1].groups.append(figure)
        } else {
          let groups = chains[chains.count - 1].groups
          chains[chains.count - 1].groups[groups.count - 1] += figure
        }
        gap = 0
      } else {
        gap = separators.contains(scalar) ? gap + 1 : 2
      }
      last = scalar
    }
    return chains
  }

  private static let callingCodes = Set(StateCode.allCases.map { Substring(String($0.callingCode)) })
  private static let separators: Set<UnicodeScalar> = [" ", "\u{A0}", "\u{202F}", ".", "-", "/"]
}
