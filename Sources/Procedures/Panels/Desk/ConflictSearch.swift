import Store
import Vocabulary

/// Finds whether an entry names a member of the jury, or what the member declared.
///
/// Spellings are folded, so that `Société « Sàhel-Tech » SARL` is `SAHEL TECH`. It rather finds one too many: a juror who is set aside
/// costs little.
struct ConflictSearch {
  /// How a conflict came to be known.
  enum Origin: String, SQLConvertible {
    /// The juror said so of an entry.
    case declared
    /// The entry names what the juror declared before.
    case interest
    /// The entry names the juror.
    case name
  }

  private let interests: [Set<String>]
  private let name: Set<String>

  init(_ interests: Interests?, name: String) {
    self.interests = ((interests?.organisations ?? []) + (interests?.names ?? [])).map(Self.words).filter {
      !$0.isEmpty
    }
    self.name = Self.words(name)
  }

  /// Nil where nothing is found in these answers.
  func conflict(in answers: [String]) -> Origin? {
    let fields = answers.map(Self.words)
    // Names and forenames may stand in fields of their own.
    let all = fields.reduce(into: Set<String>()) { $0.formUnion($1) }
    if !name.isEmpty, name.isSubset(of: all) { return .name }
    let isFound = interests.contains { interest in
      interest.isSubset(of: all) || fields.contains { $0.count > 1 && $0.isSubset(of: interest) }
    }
    return isFound ? .interest : nil
  }

  /// Words that say what kind of thing something is, not which.
  private static let forms: Set<String> = [
    "sarl", "suarl", "sa", "sas", "sasu", "gie", "ong", "ets", "etablissements", "societe", "ste", "entreprise", "m",
    "mme",
    "mr", "dr", "pr", "de", "du", "des", "la", "le", "les", "et",
  ]

  private static func words(_ text: String) -> Set<String> {
    let words = Set(Folding.tokens(text))
    let telling = words.subtracting(forms)
    return telling.isEmpty ? words : telling
  }
}
