import Procedures
import Vocabulary
import Week

/// How many came on each day, and the passages that somebody should look at. It shows no name: the registration does, and
/// its look is written down.
struct PassagesPage: Component {
  static let pageSize = 100

  let official: Official
  let edition: Edition
  let plan: RegistrationPlan
  let passages: Int
  let people: [Int: Int]
  let flagged: [FlaggedPassage]
  let number: Int
  let moment: (FlaggedPassage) -> Moment
  let since: (FlaggedPassage) -> Moment?

  var body: some HTML {
    OfficialFrame(DoorText.flagged, official, way: .back(BadgeRoute.doors(edition.id).link)) {
      h1 {
        span(.class("over")) { edition.title }
        DoorText.flagged
      }
      SummaryList(
        [SummaryRow(DoorText.passages, "\(passages)")]
          + people.keys.sorted().map { day in
            SummaryRow(
              edition.day(number: day).map(FrenchDate.inFigures) ?? "\(day)", DoorText.people(count: people[day] ?? 0))
          })
      p { DoorText.flaggedLead }
      if flagged.isEmpty {
        p { DoorText.flaggedNone }
      } else {
        table
        Pagination(page, of: pages) { BadgeRoute.passages(edition.id).link.with(["page": "\($0)"]) }
      }
    }
  }

  private var pages: Int { max(1, (flagged.count + Self.pageSize - 1) / Self.pageSize) }
  private var page: Int { min(max(number, 1), pages) }
  private var shown: [FlaggedPassage] {
    Array(flagged.dropFirst((page - 1) * Self.pageSize).prefix(Self.pageSize))
  }

  private var table: some HTML {
    DataTable(DoorText.flaggedCaption, shown) {
      Column(DoorText.when) { one in time(.datetime(moment(one).iso)) { moment(one).shown } }
      Column(DoorText.name) { one in one.door }
      Column(DoorText.badge) { one in
        one.passage.serial.display
        br()
        span(.class("quiet")) { plan[one.category]?.label.words ?? one.category.name.words }
      }
      Column(DoorText.why) { one in why(one) }
      Column(DoorText.who) { one in
        a(.href(BadgeRoute.decide(edition.id, one.registration).link)) { BadgeText.listOpen }
      }
    }
  }

  private func why(_ one: FlaggedPassage) -> Phrase {
    switch one.reason {
    case .repeated(_, let door): DoorText.repeated(["time": since(one)?.shown ?? "", "door": door])
    case .revoked: DoorText.revokedBefore()
    }
  }
}
