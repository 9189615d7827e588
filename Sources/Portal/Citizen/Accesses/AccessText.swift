/// The texts of the page that says who read a citizen's data.
enum AccessText: String, AreaText {
  case title = "access.title"
  case lead = "access.lead"
  case empty = "access.none"
  case caption = "access.caption"
  case when = "access.when"
  case who = "access.who"
  case why = "access.why"
  case times = "access.times"
  case agent = "access.agent"
  case forDossier = "access.for.dossier"
  case forOther = "access.for.other"
  case record = "access.record"
  case unread = "access.unread"
  case unexpected = "access.unexpected"

  var places: Set<String> {
    switch self {
    case .forDossier, .unread: ["number"]
    case .record: ["register"]
    default: []
    }
  }
}
