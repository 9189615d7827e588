import Vocabulary

/// Everything in a team's files that is not its flag: looks random, and is the same for the same team.
public struct FileNoise: RandomNumberGenerator, Sendable {
  private var numbers: SplitMix64

  /// - Parameter seed: at least eight bytes.
  init(seed: [UInt8]) {
    numbers = SplitMix64(seed: seed.prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
  }

  public mutating func next() -> UInt64 { numbers.next() }

  mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &self) }
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: values.indices, using: &self)] }

  /// A flag of nobody, to be found by who only searches for the form.
  mutating func decoy() -> TeamFlag { TeamFlag(bytes: bytes(LawQuiz.length)) }

  /// Names that nobody bears together, for files that look like those of a counter.
  mutating func person() -> String {
    let given = ["Awa", "Moussa", "Fatoumata", "Ibrahim", "Mariam", "Seydou", "Aminata", "Oumar", "Kadiatou", "Salif"]
    let surnames = ["Essai", "Exemple", "Modele", "Specimen", "Fictif", "Temoin", "Brouillon", "Demo"]
    return "\(pick(given)) \(pick(surnames))"
  }
}
