import Week

/// What a citizen registered for an edition.
struct OwnPage: Component {
  static let pageSize = 50

  let edition: Edition
  let plan: RegistrationPlan
  let registrations: [Registration]
  let number: Int

  var body: some HTML {
    Frame(BadgeText.own, way: .back(BadgeRoute.registration(edition.id).link)) {
      h1 {
        span(.class("over")) { BadgeText.ownOf(["year": edition.id.rawValue]) }
        BadgeText.own
      }
      if registrations.isEmpty {
        EmptyState(BadgeText.ownNone) { LinkButton(BadgeText.title, to: BadgeRoute.registration(edition.id).link) }
      } else {
        RowList(shown.map(row))
        Pagination(page, of: pages) { BadgeRoute.own(edition.id).link.with(["page": "\($0)"]) }
      }
    }
  }

  private var pages: Int { max(1, (registrations.count + Self.pageSize - 1) / Self.pageSize) }
  private var page: Int { min(max(number, 1), pages) }
  private var shown: ArraySlice<Registration> {
    registrations.dropFirst((page - 1) * Self.pageSize).prefix(Self.pageSize)
  }

  private func row(_ one: Registration) -> LinkRow {
    LinkRow(
      one.participant?.name.words ?? BadgeText.forgotten.words, BadgeRoute.one(edition.id, one.id).link,
      one.participant.flatMap { $0.organization.isEmpty ? nil : $0.organization }, tag: StatusTag(one.state),
      facts: [plan[one.category]?.label.words ?? one.category.name.words])
  }
}
