extension PartialDate {
  /// Reads a date as people of the Sahel write it: `5/3/1962`, `05-03-1962`, `5 mars 1962`, `1er mars 1962`, `03/1962`,
  /// `1962`, `vers 1962`, `né(e) vers 1962`, `v. 1962`, and the forms of EDTF. The day stands before the month.
  ///
  /// Nil for everything else, two-digit years among it: they would have to be guessed.
  public init?(written: String) {
    guard written.utf8.count <= 64 else { return nil }
    if let date = PartialDate(edtf: written) {
      self = date
      return
    }
    var numbers: [Substring] = []
    var month: Int?
    var estimated = written.contains("~")
    for word in Self.words(Folding.key(written)) {
      if word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
        numbers.append(word)
      } else if word == "1er" || word == "ier" {
        numbers.append("1")
      } else if Self.estimating.contains(word) {
        estimated = true
      } else if let named = Self.months[word], month == nil, numbers.count <= 1 {
        month = named
      } else if !Self.fillers.contains(word) {
        return nil
      }
    }
    self.init(numbers: numbers, month: month, estimated: estimated)
  }

  private init?(numbers: [Substring], month: Int?, estimated: Bool) {
    var numbers = numbers
    if numbers.count == 3, numbers[0].utf8.count == 4 { numbers.reverse() }
    guard let last = numbers.last, last.utf8.count == 4, let year = Int(last), year >= 1,
      numbers.dropLast().allSatisfy({ $0.utf8.count <= 2 })
    else { return nil }
    let small = numbers.dropLast().compactMap { Int($0) } + (month.map { [$0] } ?? [])
    let date: PartialDate? =
      switch small.count {
      case 0: .year(year)
      case 1: PartialDate(year: year, month: small[0])
      case 2: Day(year: year, month: small[1], day: small[0]).map { .day($0) }
      default: nil
      }
    guard let date else { return nil }
    self = estimated ? .about(year) : date
  }

  private static func words(_ folded: String) -> [Substring] {
    folded.split { !($0.isLetter || $0.isNumber) }
  }

  private static let estimating: Set<Substring> = ["vers", "v", "environ", "env", "ca", "circa", "approximativement"]
  private static let fillers: Set<Substring> = [
    "ne", "nee", "e", "le", "la", "en", "l", "an", "annee", "du", "de", "d",
  ]
  private static let months: [Substring: Int] = [
    "janvier": 1, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "aout": 8, "septembre": 9,
    "octobre": 10, "novembre": 11, "decembre": 12, "janv": 1, "jan": 1, "fevr": 2, "fev": 2, "mar": 3, "avr": 4,
    "juil": 7, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
  ]
}
