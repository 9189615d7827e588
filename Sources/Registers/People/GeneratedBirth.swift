import Vocabulary

/// A birth before it is written as the values of a record.
struct GeneratedBirth: Sendable {
  let family: Family
  let town: Town
  let sex: Sex
  let name: PersonName
  let date: PartialDate
  /// Minutes after midnight, where they are known.
  let minute: Int?
  let declaredOn: Day
  let isDeclaredLate: Bool
  let fatherDetails: String
  let motherDetails: String
}
