import Week

/// The meeting place of an edition: needs and offers, and meetings at its tables.
enum MeetingRoute: RouteTable {
  case home(EditionID)
  case publish(EditionID)
  case notice(EditionID, Handle)
  case edit(EditionID, Handle)
  case withdraw(EditionID, Handle)
  case ask(EditionID, Handle)
  case report(EditionID, Handle)
  case moderate(EditionID, Handle)
  case mine(EditionID)
  case meeting(EditionID, Handle)
  case calendar(EditionID)
  case organization(EditionID)

  enum Name: Int, CaseIterable {
    case home, publish, notice, edit, withdraw, ask, report, moderate, mine, meeting, calendar, organization
  }

  static let map = RouteMap<MeetingRoute>()

  private static let base = "/semaine/:edition/rencontres"

  static func entry(_ name: Name) -> RouteEntry<MeetingRoute> {
    switch name {
    case .home: .page(base, .everyone, MeetingRoute.home)
    case .publish: .form("\(base)/publication", .citizen, MeetingRoute.publish)
    case .notice: .page("\(base)/annonces/:annonce", .everyone, MeetingRoute.notice)
    case .edit: .form("\(base)/mes-annonces/:publication/modification", .citizen, MeetingRoute.edit)
    case .withdraw: .action("\(base)/mes-annonces/:publication/retrait", .citizen, MeetingRoute.withdraw)
    case .ask: .form("\(base)/annonces/:annonce/demande", .citizen, MeetingRoute.ask)
    case .report: .form("\(base)/annonces/:annonce/signalement", .citizen, MeetingRoute.report)
    case .moderate: .form("\(base)/annonces/:annonce/moderation", .organizer, MeetingRoute.moderate)
    case .mine: .page("\(base)/mes-rendez-vous", .citizen, MeetingRoute.mine)
    case .meeting: .form("\(base)/mes-rendez-vous/:rencontre", .citizen, MeetingRoute.meeting)
    case .calendar: .page("\(base)/agenda.ics", .citizen, MeetingRoute.calendar)
    case .organization: .form("\(base)/organisation", .organizer, MeetingRoute.organization)
    }
  }

  var place: RoutePlace<MeetingRoute> {
    switch self {
    case .home(let edition): RoutePlace(.home, edition)
    case .publish(let edition): RoutePlace(.publish, edition)
    case .notice(let edition, let notice): RoutePlace(.notice, edition, notice)
    case .edit(let edition, let notice): RoutePlace(.edit, edition, notice)
    case .withdraw(let edition, let notice): RoutePlace(.withdraw, edition, notice)
    case .ask(let edition, let notice): RoutePlace(.ask, edition, notice)
    case .report(let edition, let notice): RoutePlace(.report, edition, notice)
    case .moderate(let edition, let notice): RoutePlace(.moderate, edition, notice)
    case .mine(let edition): RoutePlace(.mine, edition)
    case .meeting(let edition, let meeting): RoutePlace(.meeting, edition, meeting)
    case .calendar(let edition): RoutePlace(.calendar, edition)
    case .organization(let edition): RoutePlace(.organization, edition)
    }
  }
}

extension Handle {
  init(_ notice: NoticeID) { self.init(unchecked: notice.rawValue) }
  init(_ meeting: MeetingID) { self.init(unchecked: meeting.rawValue) }
}
