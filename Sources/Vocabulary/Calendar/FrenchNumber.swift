/// Whole numbers in French words, in the traditional spelling of civil acts (hyphens below one hundred, « et un »,
/// « quatre-vingts », « deux cents »).
public enum FrenchNumber {
  /// `1962` → « mille neuf cent soixante-deux »; from 10⁹ on in milliards (10¹² is « mille milliards »).
  public static func inWords(_ number: Int64) -> String {
    (number < 0 ? "moins " : "") + words(number.magnitude)
  }

  private static func words(_ number: UInt64) -> String {
    switch number {
    case ..<1_000: return belowThousand(Int(number), last: true)
    case ..<1_000_000: return belowMillion(Int(number))
    default: break
    }
    let (unit, noun): (UInt64, String) =
      number < 1_000_000_000 ? (1_000_000, "million") : (1_000_000_000, "milliard")
    let (count, rest) = number.quotientAndRemainder(dividingBy: unit)
    // « un million de milliards »: million is a noun, it takes « de » before another noun.
    let link = needsDe(count) ? " de " : " "
    let head = words(count) + link + noun + (count > 1 ? "s" : "")
    return rest == 0 ? head : head + " " + words(rest)
  }

  /// Whether a noun counted by `number` takes « de »: « un million de francs », but « un million cent francs ».
  static func needsDe(_ number: UInt64) -> Bool {
    number >= 1_000_000 && number % 1_000_000 == 0
  }

  private static func belowMillion(_ number: Int) -> String {
    let (thousands, rest) = number.quotientAndRemainder(dividingBy: 1_000)
    let head = thousands == 1 ? "mille" : belowThousand(thousands, last: false) + " mille"
    return rest == 0 ? head : head + " " + belowThousand(rest, last: true)
  }

  /// - Parameter last: false before « mille », which takes away the plural of « cents » and « quatre-vingts ».
  private static func belowThousand(_ number: Int, last: Bool) -> String {
    let (hundreds, rest) = number.quotientAndRemainder(dividingBy: 100)
    guard hundreds > 0 else { return belowHundred(rest, last: last) }
    let head = hundreds == 1 ? "cent" : units[hundreds] + " cent"
    guard rest > 0 else { return last && hundreds > 1 ? head + "s" : head }
    return head + " " + belowHundred(rest, last: last)
  }

  private static func belowHundred(_ number: Int, last: Bool) -> String {
    switch number {
    case ..<17: return units[number]
    case ..<20: return "dix-" + units[number - 10]
    case 80: return last ? "quatre-vingts" : "quatre-vingt"
    case 81...: return "quatre-vingt-" + belowHundred(number - 80, last: last)
    case 71: return "soixante et onze"
    case 70...: return "soixante-" + belowHundred(number - 60, last: last)
    default:
      let (ten, unit) = number.quotientAndRemainder(dividingBy: 10)
      switch unit {
      case 0: return tens[ten]
      case 1: return tens[ten] + " et un"
      default: return tens[ten] + "-" + units[unit]
      }
    }
  }

  private static let units = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize",
  ]
  private static let tens = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante"]
}
