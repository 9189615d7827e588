import Procedures
import Week

/// Who registered in a category, first those who wait for an answer. Each look is written down.
struct CategoryPage: Component {
  static let pageSize = 50

  let official: Official
  let edition: Edition
  let category: RegistrationCategory
  let lines: [Registration]
  let count: Int
  let number: Int
  let moment: (Registration) -> Moment

  var body: some HTML {
    OfficialFrame(category.label, official, way: .back(BadgeRoute.registrations(edition.id).link)) {
      h1 {
        span(.class("over")) { BadgeText.listTitle }
        category.label
      }
      p { BadgeText.logged }
      if lines.isEmpty {
        EmptyState(BadgeText.listNone) {}
      } else {
        table
        Pagination(number, of: max(1, (count + Self.pageSize - 1) / Self.pageSize)) {
          BadgeRoute.category(edition.id, category.category).link.with(["page": "\($0)"])
        }
      }
    }
  }

  private var table: some HTML {
    DataTable(BadgeText.listNames, lines) {
      Column(BadgeText.name) { line in
        bdi { line.participant?.name.words ?? BadgeText.forgotten.words }
        if let organization = line.participant?.organization, !organization.isEmpty {
          br()
          span(.class("quiet")) { bdi { organization } }
        }
      }
      Column(BadgeText.listState) { line in StatusTag(line.state) }
      Column(BadgeText.registeredAt) { line in time(.datetime(moment(line).iso)) { moment(line).shown } }
      Column(BadgeText.number) { line in line.serial?.display ?? "–" }
      Column(BadgeText.decideTitle) { line in
        if line.state == .asked { a(.href(BadgeRoute.decide(edition.id, line.id).link)) { BadgeText.listOpen } }
      }
    }
  }
}
