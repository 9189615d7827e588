/// One thing in which a record agrees or does not with what was asked. The portal words it.
public enum MatchReason: Sendable, Hashable {
  // MARK: The name

  /// The same words, but for case and marks.
  case sameName
  /// The same to the ear, or but for one letter: Traoré, Tarawele.
  case nameSpelledDifferently
  /// One of the two has words that the other has not.
  case partOfName
  /// A word of the name is another.
  case nameDiffers
  /// It is an earlier version of the record that bore this name.
  case formerName

  // MARK: The date

  case sameDate
  /// The same as far as the less precise of the two says: 1962, 5 March 1962.
  case dateWithinPrecision
  /// One of the two is estimated, and they lie within so many years.
  case yearWithin(years: Int)
  /// The same year, day and month exchanged: 3 May, 5 March.
  case dayAndMonthExchanged
  /// The same year, another day.
  case dayDiffers
  /// So many years apart, and neither is estimated enough to explain it.
  case yearDiffers(by: Int)
  case dateUnknown

  // MARK: The place

  case samePlace
  /// One place lies in the other.
  case placeWithin
  /// Both lie in the same cercle, province or department, or in the District.
  case placeNearby
  case placeDiffers

  // MARK: Fields

  case sameParent(field: String)
  case parentSpelledDifferently(field: String)
  /// Some words of the parent's name are on one side only.
  case partOfParent(field: String)
  case parentDiffers(field: String)
  case sameValue(field: String)
  case valueDiffers(field: String)
}
