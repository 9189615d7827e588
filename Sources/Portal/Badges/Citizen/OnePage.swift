import Vocabulary
import Week

/// One registration: where it stands, its badge, its certificate, and the ways to end it.
struct OnePage: Component {
  let edition: Edition
  let plan: RegistrationPlan
  let registration: Registration
  let registeredAt: Moment
  /// The days on which somebody came in.
  let attended: [Day]
  let givesCertificates: Bool
  /// Said on top of the page.
  var fault: BadgeText?

  var body: some HTML {
    Frame(BadgeText.own, way: .back(BadgeRoute.own(edition.id).link)) {
      h1 {
        span(.class("over")) { BadgeText.ownOf(["year": edition.id.rawValue]) }
        registration.participant?.name.words ?? BadgeText.forgotten.words
      }
      if let fault { Notice(fault, .warning) }
      p { StatusTag(registration.state) }
      p(.class("lead")) { explanation }
      SummaryList(rows)
      if registration.state == .placed {
        LinkButton(BadgeText.badge, to: BadgeRoute.badge(edition.id, registration.id).link)
      }
      if !attended.isEmpty || registration.state == .placed { presence }
      if !ways.isEmpty { ul { for way in ways { li { a(.href(way.link)) { way.caption } } } } }
    }
  }

  private var explanation: Words {
    switch registration.state {
    case .asked: BadgeText.askedText.words
    case .waiting: registration.before.map { BadgeText.before(count: $0).words } ?? BadgeText.waitingText.words
    case .placed: BadgeText.placedText.words
    case .refused: registration.refusal.map(\.words) ?? BadgeText.refused.words
    case .cancelled: BadgeText.cancelled.words
    }
  }

  private var rows: [SummaryRow] {
    var rows = [
      SummaryRow(BadgeText.category, plan[registration.category]?.label.words ?? registration.category.name.words)
    ]
    if let organization = registration.participant?.organization, !organization.isEmpty {
      rows.append(SummaryRow(BadgeText.organization, organization))
    }
    rows.append(SummaryRow(BadgeText.registeredAt, registeredAt.shown))
    if let serial = registration.serial { rows.append(SummaryRow(BadgeText.number, serial.display)) }
    return rows
  }

  @HTMLBuilder private var presence: some HTML {
    h2 { BadgeText.certificate }
    if attended.isEmpty {
      p { BadgeText.attendedNone }
    } else {
      p { BadgeText.attended(["days": attended.map(FrenchDate.inFigures).joined(separator: ", ")]) }
      if registration.participant == nil || !givesCertificates {
        p { BadgeText.certificateNone }
      } else {
        p { BadgeText.certificateText }
        ActionButton(BadgeText.certificate, to: BadgeRoute.certificate(edition.id, registration.id).link)
      }
    }
  }

  private struct EndWay {
    let caption: BadgeText
    let link: Link
  }

  private var ways: [EndWay] {
    var ways: [EndWay] = []
    if registration.state == .placed {
      ways.append(EndWay(caption: .lost, link: BadgeRoute.lost(edition.id, registration.id).link))
    }
    if !registration.state.isOver {
      ways.append(EndWay(caption: .cancel, link: BadgeRoute.cancel(edition.id, registration.id).link))
    }
    if registration.participant != nil {
      ways.append(EndWay(caption: .withdraw, link: BadgeRoute.withdraw(edition.id, registration.id).link))
    }
    return ways
  }
}
