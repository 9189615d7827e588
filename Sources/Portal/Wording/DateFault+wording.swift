import Vocabulary

extension DateFault {
  /// What is wrong with the date and what to write instead.
  var words: Words {
    switch self {
    case .notANumber: FaultText.dateFigures.words
    case .yearMissing: FaultText.dateYearMissing.words
    case .monthMissing: FaultText.dateMonthMissing.words
    case .yearUnlikely(let year): FaultText.dateYearUnlikely(["year": "\(year)"]).words
    case .noSuchMonth(let month): FaultText.dateNoSuchMonth(["month": "\(month)"]).words
    case .noSuchDay(let day, let month, let year):
      FaultText.dateNoSuchDay(["day": "\(day)", "month": FrenchDate.name(ofMonth: month), "year": "\(year)"]).words
    }
  }
}
