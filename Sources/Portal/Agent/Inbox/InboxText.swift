/// The texts of an agent's list of dossiers.
enum InboxText: String, AreaText {
  case inboxTitle = "inbox.title"
  case loggedInAs = "inbox.me"
  case logOut = "inbox.log-out"
  case trays = "inbox.trays"
  case open = "inbox.open"
  case closed = "inbox.closed"
  case offices = "inbox.offices"
  case allOffices = "inbox.offices.all"
  case lateCount = "inbox.late.count"
  case nothingOpen = "inbox.open.none"
  case nothingClosed = "inbox.closed.none"
  case groupLate = "inbox.group.late"
  case groupDue = "inbox.group.due"
  case groupAsking = "inbox.group.asking"
  case toTake = "inbox.row.free"
  case heldByMe = "inbox.row.mine"
  case heldByColleague = "inbox.row.held"
  case deadline = "inbox.row.deadline"
  case late = "inbox.row.late"
  case findByNumber = "inbox.find"
  case numberWrong = "inbox.find.wrong"
  case registers = "inbox.registers"
  case decideTogether = "inbox.list"

  var places: Set<String> {
    switch self {
    case .heldByColleague: ["name"]
    case .deadline: ["date"]
    default: []
    }
  }
}
