import Rules
import Vocabulary

extension JuryVerdict {
  /// What `panel` holds in the expressions of an act.
  static let words: [String: CELType] = [
    "entry": .string, "rank": .int, "prize": .string, "amount": .string, "score": .string,
  ]

  var celValue: CELValue {
    .object([
      "entry": .string(entry), "rank": .int(Int64(rank)), "prize": .string(prize), "amount": .string(amount.formatted),
      "score": .string(scoreText),
    ])
  }
}
