/// What is said beside a field that was not filled in as it should be.
enum FaultText: String, AreaText {
  case missing = "fault.missing"
  case pieceMissing = "fault.piece.missing"
  case tooLong = "fault.too-long"
  case notAnOption = "fault.option"
  case letters = "fault.letters"
  case characters = "fault.characters"
  case number = "fault.number"
  case numberBetween = "fault.number.between"
  case numberAtLeast = "fault.number.least"
  case numberAtMost = "fault.number.most"
  case nina = "fault.nina"
  case placeUnknown = "fault.place.unknown"
  case placeSeveral = "fault.place.several"
  case date = "fault.date"
  case dateFigures = "fault.date.figures"
  case dateYearMissing = "fault.date.year"
  case dateMonthMissing = "fault.date.month"
  case dateYearUnlikely = "fault.date.year.unlikely"
  case dateNoSuchMonth = "fault.date.month.unknown"
  case dateNoSuchDay = "fault.date.day.unknown"
  case phone = "fault.phone"
  case phoneMissing = "fault.phone.missing"
  case phoneCharacters = "fault.phone.characters"
  case phoneLength = "fault.phone.length"
  case phoneNotMobile = "fault.phone.fixed"
  case phoneUnassigned = "fault.phone.unassigned"
  case phoneForeign = "fault.phone.foreign"
  case fileEmpty = "fault.file.empty"
  case fileTooLarge = "fault.file.size"
  case fileKind = "fault.file.kind"
  case fileDisguised = "fault.file.disguised"

  var places: Set<String> {
    switch self {
    case .missing, .pieceMissing, .notAnOption, .letters, .characters, .number: ["label"]
    case .tooLong: ["label", "limit"]
    case .numberBetween: ["label", "min", "max"]
    case .numberAtLeast: ["label", "min"]
    case .numberAtMost: ["label", "max"]
    case .dateYearUnlikely: ["year"]
    case .dateNoSuchMonth: ["month"]
    case .dateNoSuchDay: ["day", "month", "year"]
    case .phoneLength: ["expected"]
    case .fileTooLarge: ["size"]
    case .fileKind: ["kinds"]
    case .fileDisguised: ["kind"]
    case .nina, .placeUnknown, .placeSeveral, .date, .dateFigures, .dateYearMissing, .dateMonthMissing, .phone,
      .phoneMissing, .phoneCharacters, .phoneNotMobile, .phoneUnassigned, .phoneForeign, .fileEmpty:
      []
    }
  }
}
