/// The texts of a search in a register and of a record.
enum RegisterText: String, AreaText {
  case purpose = "register.purpose"
  case purposeHelp = "register.purpose.help"
  case purposeDossier = "register.purpose.dossier"
  case purposeMotive = "register.purpose.motive"
  case purposeMissing = "register.purpose.missing"
  case purposeDossierUnknown = "register.purpose.dossier.unknown"
  case motiveCounter = "register.motive.counter"
  case motiveCorrection = "register.motive.correction"
  case motiveJustice = "register.motive.justice"
  case motiveInspection = "register.motive.inspection"
  case criteria = "register.criteria"
  case criterionDate = "register.criteria.date"
  case placeUnknown = "register.criteria.place.unknown"
  case dateUnreadable = "register.criteria.date.wrong"
  case queryTooBroad = "register.criteria.broad"
  case results = "register.results"
  case noResult = "register.results.none"
  case score = "register.score"
  case wholeRecord = "register.record.whole"
  case choose = "register.record.choose"
  case versions = "register.versions"
  case version = "register.version"
  case lookIsLogged = "register.logged"
  case sameName = "register.match.name.same"
  case nameSpelledDifferently = "register.match.name.spelling"
  case partOfName = "register.match.name.part"
  case nameDiffers = "register.match.name.other"
  case formerName = "register.match.name.former"
  case sameDate = "register.match.date.same"
  case dateWithinPrecision = "register.match.date.precision"
  case yearWithin = "register.match.year.near"
  case dayAndMonthExchanged = "register.match.date.exchanged"
  case dayDiffers = "register.match.date.day"
  case yearDiffers = "register.match.year.other"
  case dateUnknown = "register.match.date.unknown"
  case samePlace = "register.match.place.same"
  case placeWithin = "register.match.place.within"
  case placeNearby = "register.match.place.near"
  case placeDiffers = "register.match.place.other"
  case sameValue = "register.match.field.same"
  case valueSpelledDifferently = "register.match.field.spelling"
  case partOfValue = "register.match.field.part"
  case valueDiffers = "register.match.field.other"

  var places: Set<String> {
    switch self {
    case .score: ["score"]
    case .wholeRecord: ["name"]
    case .choose, .version: ["number"]
    case .sameValue, .valueSpelledDifferently, .partOfValue, .valueDiffers: ["field"]
    default: []
    }
  }
}
