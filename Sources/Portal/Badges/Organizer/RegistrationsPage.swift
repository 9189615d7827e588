import Procedures
import Week

/// How many registered in each category, for the organisers. It shows no name.
struct RegistrationsPage: Component {
  static let given = "donnees"

  let official: Official
  let edition: Edition
  let plan: RegistrationPlan
  let counts: [BadgeCategory: CategoryCount]
  /// How many got a place just now.
  let given: Int?

  var body: some HTML {
    OfficialFrame(BadgeText.listTitle, official, way: .back(BadgeRoute.registration(edition.id).link)) {
      h1 {
        span(.class("over")) { edition.title }
        BadgeText.listTitle
      }
      if let given { Notice(BadgeText.given(count: given), .good) }
      p { BadgeText.listLead }
      table
      if counts.values.contains(where: { $0.waiting > 0 }) {
        p { BadgeText.giveText }
        ActionButton(BadgeText.give, to: BadgeRoute.giveFreePlaces(edition.id).link)
      }
    }
  }

  private var table: some HTML {
    DataTable(BadgeText.listCaption, plan.categories) {
      Column(BadgeText.category) { category in
        a(.href(BadgeRoute.category(edition.id, category.category).link)) { category.label }
      }
      Column(BadgeText.quota) { category in category.quotaWords }
      Column(BadgeText.listPlaced, isNumber: true) { category in count(category).placed }
      Column(BadgeText.listWaiting, isNumber: true) { category in count(category).waiting }
      Column(BadgeText.listAsked, isNumber: true) { category in count(category).asked }
    }
  }

  private func count(_ category: RegistrationCategory) -> CategoryCount {
    counts[category.category] ?? CategoryCount()
  }
}
