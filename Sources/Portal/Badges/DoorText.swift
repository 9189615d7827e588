/// The texts of the doors: of their pages for organisers, and of the pages on the telephones that stand there.
enum DoorText: String, AreaText {
  case title = "badge.door.title"
  case lead = "badge.door.lead"
  case none = "badge.door.none"
  case caption = "badge.door.caption"
  case name = "badge.door.name"
  case nameHint = "badge.door.name.hint"
  case nameMissing = "badge.door.name.missing"
  case opened = "badge.door.opened"
  case phones = "badge.door.phones"
  case passages = "badge.door.passages"
  case missing = "badge.door.missing"
  case missingHead = "badge.door.missing.head"
  case missingNone = "badge.door.missing.none"
  case open = "badge.door.open"
  case act = "badge.door.act"
  case close = "badge.door.close"
  case closed = "badge.door.closed"
  case madeText = "badge.door.made.text"
  case picture = "badge.door.picture"
  case flagged = "badge.door.flagged"
  case flaggedLead = "badge.door.flagged.lead"
  case flaggedNone = "badge.door.flagged.none"
  case flaggedCaption = "badge.door.flagged.caption"
  case people = "badge.door.people"
  case when = "badge.door.when"
  case why = "badge.door.why"
  case repeated = "badge.door.repeated"
  case revokedBefore = "badge.door.revoked-before"
  case badge = "badge.door.badge"
  case who = "badge.door.who"
  case code = "badge.door.code"
  case codeHint = "badge.door.code.hint"
  case wrongCode = "badge.door.code.wrong"
  case token = "badge.door.token"
  case tokenHint = "badge.door.token.hint"
  case tokenMissing = "badge.door.token.missing"
  case check = "badge.door.check"
  case good = "badge.door.good"
  case again = "badge.door.again"
  case notABadge = "badge.door.not-a-badge"
  case forged = "badge.door.forged"
  case otherEdition = "badge.door.other-edition"
  case expired = "badge.door.expired"
  case notToday = "badge.door.not-today"
  case revoked = "badge.door.revoked"
  case needsScript = "badge.door.needs-script"
  case typedLink = "badge.door.typed"
  case enrolText = "badge.door.enrol"
  case enrolButton = "badge.door.enrol.button"
  case enrolFailed = "badge.door.enrol.failed"
  case noNetwork = "badge.door.no-network"
  case noCheck = "badge.door.no-check"
  case noCamera = "badge.door.no-camera"
  case camera = "badge.door.camera"
  case queued = "badge.door.queued"
  case allSent = "badge.door.all-sent"
  case refusedQueue = "badge.door.refused-queue"
  case listOf = "badge.door.list-of"

  var places: Set<String> {
    switch self {
    case .madeText: ["address"]
    case .repeated: ["time", "door"]
    case .otherEdition: ["year"]
    case .good: ["category"]
    case .again: ["category", "time"]
    case .queued: ["number"]
    case .listOf: ["time"]
    default: []
    }
  }
}
