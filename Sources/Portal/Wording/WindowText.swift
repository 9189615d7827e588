/// The texts of a window in which requests are taken.
enum WindowText: String, AreaText {
  case opens = "window.opens"
  case until = "window.until"
  case since = "window.since"
  case soonTag = "window.tag.soon"
  case openTag = "window.tag.open"
  case closedTag = "window.tag.closed"
  case draftKept = "window.draft"

  var places: Set<String> {
    switch self {
    case .opens, .until, .since: ["date", "city"]
    default: []
    }
  }
}
