import Vocabulary

/// How far a record's date is the one that was asked for.
struct DateComparison: Sendable {
  /// 0 to 1.
  let score: Double
  let reason: MatchReason

  init(asked: PartialDate, found: PartialDate?) {
    guard let found else {
      (score, reason) = (0.5, .dateUnknown)
      return
    }
    let apart = abs(asked.year - found.year)
    if asked == found {
      (score, reason) = (1, .sameDate)
    } else if asked.mayEqual(found) {
      let isEstimated = asked.isEstimated || found.isEstimated
      (score, reason) =
        isEstimated
        ? (0.9 - 0.05 * Double(apart), .yearWithin(years: PartialDate.yearsOfDoubt)) : (0.95, .dateWithinPrecision)
    } else if apart == 0 {
      (score, reason) = Self.areExchanged(asked, found) ? (0.75, .dayAndMonthExchanged) : (0.6, .dayDiffers)
    } else {
      (score, reason) = (max(0, 0.4 - 0.1 * Double(apart - 1)), .yearDiffers(by: apart))
    }
  }

  private static func areExchanged(_ one: PartialDate, _ other: PartialDate) -> Bool {
    guard case .day(let one) = one, case .day(let other) = other else { return false }
    return one.day == other.month && one.month == other.day
  }
}

extension PartialDate {
  fileprivate var isEstimated: Bool {
    if case .about = self { true } else { false }
  }
}
