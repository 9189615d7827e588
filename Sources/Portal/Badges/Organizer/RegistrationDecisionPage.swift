import Procedures
import Week

/// A request for a badge that the organisers answer; any other registration is only shown.
struct RegistrationDecisionPage: Component {
  static let reason = "motif"
  static let approve = "accepter"
  static let refuse = "refuser"

  let official: Official
  let edition: Edition
  let plan: RegistrationPlan
  let registration: Registration
  let registeredAt: Moment
  let answers: FormAnswers

  var body: some HTML {
    OfficialFrame(BadgeText.decideTitle, official, way: .back(back), answers) {
      h1 {
        span(.class("over")) { plan[registration.category]?.label.words ?? registration.category.name.words }
        registration.participant?.name.words ?? BadgeText.forgotten.words
      }
      p { StatusTag(registration.state) }
      SummaryList(rows)
      p { BadgeText.logged }
      if registration.state == .asked {
        p { BadgeText.decideText }
        PostForm(to: link) { Button(BadgeText.approve, action: Self.approve) }
        PostForm(to: link, answers) {
          TextField(
            Self.reason, BadgeText.reason, hint: BadgeText.reasonHint, maxLength: RegistrationDesk.longestRefusal)
          Button(BadgeText.refuse, .grave, action: Self.refuse)
        }
      }
    }
  }

  private var link: Link { BadgeRoute.decide(edition.id, registration.id).link }
  private var back: Link { BadgeRoute.category(edition.id, registration.category).link }

  private var rows: [SummaryRow] {
    var rows: [SummaryRow] = []
    if let organization = registration.participant?.organization, !organization.isEmpty {
      rows.append(SummaryRow(BadgeText.organization, organization))
    }
    rows.append(SummaryRow(BadgeText.registeredAt, registeredAt.shown))
    if let serial = registration.serial { rows.append(SummaryRow(BadgeText.number, serial.display)) }
    return rows
  }
}
