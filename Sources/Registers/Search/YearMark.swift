import Vocabulary

/// The year of a record as its tokens bear it: `1962`, `1962~` for « vers 1962 », `-` for none.
///
/// A record bears one mark; a query asks for every mark that its date may be. So « vers » costs the search a few more lookups and the index
/// nothing.
struct YearMark: Sendable, Hashable {
  let text: String

  private init(_ text: String) {
    self.text = text
  }

  static let none = YearMark("-")

  init(of date: PartialDate?) {
    switch date {
    case .about(let year)?: self = .about(year)
    case let date?: self = .in(date.year)
    case nil: self = .none
    }
  }

  /// The marks of the records that may be of this date (`PartialDate.mayEqual`), and of those without a date.
  static func near(_ date: PartialDate) -> [YearMark] {
    let (first, last) = (date.earliest.year, date.latest.year)
    var estimated = first - PartialDate.yearsOfDoubt...last + PartialDate.yearsOfDoubt
    // Two estimates may be the same when they lie within the doubt of one of them.
    if case .about = date { estimated = first...last }
    return [none] + (first...last).map { .in($0) } + estimated.map { .about($0) }
  }

  /// The marks of all records.
  static let any: [YearMark] = [none] + ValueReader.years.flatMap { [.in($0), .about($0)] }

  private static func `in`(_ year: Int) -> YearMark { YearMark(String(year)) }

  private static func about(_ year: Int) -> YearMark { YearMark("\(year)~") }
}
