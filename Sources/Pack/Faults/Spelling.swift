/// Finds the word that was meant among the words that are known.
enum Spelling {
  /// Words longer than this are not compared: nobody mistypes them, and the comparison costs the product of both lengths.
  private static let longest = 64

  /// The known word nearest to what was written, or nil if none is near enough to be meant.
  static func nearest(to written: String, among known: some Sequence<String>) -> String? {
    let word = folded(written)
    guard word.count <= longest else { return nil }
    var best: (word: String, distance: Int)?
    for candidate in known {
      let other = folded(candidate)
      let allowed = max(1, max(word.count, other.count) / 3)
      guard other.count <= longest, abs(other.count - word.count) <= allowed else { continue }
      let distance = distance(word, other)
      guard distance <= allowed, distance < (best?.distance ?? .max) else { continue }
      best = (candidate, distance)
    }
    return best?.word
  }

  /// Case, hyphens and underscores do not tell words apart.
  private static func folded(_ word: String) -> [Unicode.Scalar] {
    word.lowercased().unicodeScalars.filter { $0 != "_" && $0 != "-" && $0 != " " }
  }

  /// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var current = [i + 1]
      current.reserveCapacity(right.count + 1)
      for (j, b) in right.enumerated() {
        var cost = min(last[j + 1] + 1, current[j] + 1, last[j] + (a == b ? 0 : 1))
        if i > 0, j > 0, a == right[j - 1], left[i - 1] == b { cost = min(cost, beforeLast[j - 1] + 1) }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
