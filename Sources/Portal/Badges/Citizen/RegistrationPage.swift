import Territory
import Vocabulary
import Week

/// Whether, as what and on which days one may come.
struct RegistrationPage: Component {
  let edition: Edition
  let plan: RegistrationPlan
  let window: RegistrationWindow
  let counts: [BadgeCategory: CategoryCount]
  let isOrganizer: Bool

  var body: some HTML {
    Frame(BadgeText.title, way: .week(edition.id)) {
      h1 {
        span(.class("over")) { edition.title }
        BadgeText.title
      }
      p(.class("lead")) { isOpen ? BadgeText.lead : BadgeText.closedLead }
      SummaryList([SummaryRow(BadgeText.window, window.words, DoubtTag(plan.provenance))])
      if isOpen {
        p { LinkButton(BadgeText.register, to: BadgeRoute.register(edition.id).link) }
        p { LinkButton(BadgeText.registerGroup, to: BadgeRoute.group(edition.id).link, .second) }
      }
      p { a(.href(BadgeRoute.own(edition.id).link)) { BadgeText.own } }
      table
      h2 { BadgeText.personal }
      p { BadgeText.personalText }
      if isOrganizer {
        h2 { BadgeText.organize }
        ul {
          li { a(.href(BadgeRoute.registrations(edition.id).link)) { BadgeText.listTitle } }
          li { a(.href(BadgeRoute.doors(edition.id).link)) { DoorText.title } }
          li { a(.href(BadgeRoute.passages(edition.id).link)) { DoorText.flagged } }
        }
      }
    }
  }

  private var isOpen: Bool {
    if case .open = window { true } else { false }
  }

  private var table: some HTML {
    DataTable(BadgeText.categories, plan.categories) {
      Column(BadgeText.category) { category in
        strong { category.label }
        if let text = category.text {
          br()
          span(.class("quiet")) { text }
        }
      }
      Column(BadgeText.quota) { category in
        category.quotaWords
        if let rest = rest(of: category) {
          br()
          span(.class("quiet")) { rest }
        }
      }
      Column(BadgeText.days) { category in
        if category.days.isEmpty {
          BadgeText.everyDay
        } else {
          category.days.map(FrenchDate.inFigures).joined(separator: ", ")
        }
      }
      Column(BadgeText.approvalCaption) { category in
        category.needsApproval ? BadgeText.approval : BadgeText.approvalNone
      }
    }
  }

  /// How many places are free, or how many wait.
  private func rest(of category: RegistrationCategory) -> Phrase? {
    guard isOpen, let quota = category.quota else { return nil }
    let count = counts[category.category] ?? CategoryCount()
    if count.waiting > 0 { return BadgeText.queue(count: count.waiting) }
    return BadgeText.placesLeft(count: max(0, quota - count.placed))
  }
}
