import Vocabulary

extension Submission {
  /// The date that a ``DateField`` sent.
  /// - Returns: nil when every box is empty.
  /// - Throws: `DateFault`, to be worded beside the field.
  func partialDate(_ field: String) throws(DateFault) -> PartialDate? {
    let day = try number(.day, in: field)
    let month = try number(.month, in: field)
    let year = try number(.year, in: field)
    guard let year else {
      if day == nil, month == nil { return nil }
      throw .yearMissing
    }
    guard (1850...2200).contains(year) else { throw .yearUnlikely(year) }
    if self[DatePart.about.name(in: field)] != nil { return .about(year) }
    guard let month else {
      guard day == nil else { throw .monthMissing }
      return .year(year)
    }
    guard (1...12).contains(month) else { throw .noSuchMonth(month) }
    guard let day else { return .month(year: year, month: month) }
    guard let date = Day(year: year, month: month, day: day) else {
      throw .noSuchDay(day: day, month: month, year: year)
    }
    return .day(date)
  }

  private func number(_ part: DatePart, in field: String) throws(DateFault) -> Int? {
    guard let text = self[part.name(in: field)], !text.isEmpty else { return nil }
    guard text.utf8.count <= 4, let number = Int(text), number >= 0 else { throw .notANumber }
    return number
  }
}

/// What is wrong with a date.
enum DateFault: Error, Hashable, Sendable {
  case notANumber
  case yearMissing
  case monthMissing
  case yearUnlikely(Int)
  case noSuchMonth(Int)
  case noSuchDay(day: Int, month: Int, year: Int)
}
