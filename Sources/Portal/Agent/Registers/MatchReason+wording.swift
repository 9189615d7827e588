import Registers
import Vocabulary

extension MatchReason {
  /// What an agent reads of it, the fields by their labels.
  func wording(in definition: RegisterDefinition) -> Phrase {
    func label(_ field: String) -> [String: String] { ["field": definition.field(field)?.label.french ?? field] }
    return switch self {
    case .sameName: RegisterText.sameName()
    case .nameSpelledDifferently: RegisterText.nameSpelledDifferently()
    case .partOfName: RegisterText.partOfName()
    case .nameDiffers: RegisterText.nameDiffers()
    case .formerName: RegisterText.formerName()
    case .sameDate: RegisterText.sameDate()
    case .dateWithinPrecision: RegisterText.dateWithinPrecision()
    case .yearWithin(let years): RegisterText.yearWithin(count: years)
    case .dayAndMonthExchanged: RegisterText.dayAndMonthExchanged()
    case .dayDiffers: RegisterText.dayDiffers()
    case .yearDiffers(let years): RegisterText.yearDiffers(count: years)
    case .dateUnknown: RegisterText.dateUnknown()
    case .samePlace: RegisterText.samePlace()
    case .placeWithin: RegisterText.placeWithin()
    case .placeNearby: RegisterText.placeNearby()
    case .placeDiffers: RegisterText.placeDiffers()
    case .sameParent(let field): RegisterText.sameValue(label(field))
    case .parentSpelledDifferently(let field): RegisterText.valueSpelledDifferently(label(field))
    case .partOfParent(let field): RegisterText.partOfValue(label(field))
    case .parentDiffers(let field): RegisterText.valueDiffers(label(field))
    case .sameValue(let field): RegisterText.sameValue(label(field))
    case .valueDiffers(let field): RegisterText.valueDiffers(label(field))
    }
  }

  /// Whether it speaks for the record, rather than against it.
  var speaksFor: Bool {
    switch self {
    case .sameName, .nameSpelledDifferently, .partOfName, .formerName, .sameDate, .dateWithinPrecision, .yearWithin,
      .dayAndMonthExchanged, .samePlace, .placeWithin, .placeNearby, .sameParent, .parentSpelledDifferently,
      .partOfParent, .sameValue:
      true
    case .nameDiffers, .dayDiffers, .yearDiffers, .dateUnknown, .placeDiffers, .parentDiffers, .valueDiffers: false
    }
  }
}
