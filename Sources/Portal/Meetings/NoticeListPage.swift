import Vocabulary
import Week

/// The needs and offers of an edition.
struct NoticeListPage: Component {
  static let size = 20
  static let asked = "q"
  static let kind = "nature"
  static let author = "profil"
  static let country = "pays"

  let edition: Edition
  let status: MeetingStatus
  let filter: NoticeFilter
  let notices: [Week.Notice]
  let count: Int
  let page: Int
  let isOpen: Bool
  let isOrganizer: Bool

  var body: some HTML {
    Frame(MeetingText.title, way: .week(edition.id)) {
      h1 {
        span(.class("over")) { "\(edition.title.french) \(edition.id.rawValue)" }
        MeetingText.title
      }
      p(.class("lead")) { MeetingText.lead }
      if isOpen { LinkButton(MeetingText.publish, to: MeetingRoute.publish(edition.id).link) } else { closed }
      ul {
        li { a(.href(MeetingRoute.mine(edition.id).link)) { MeetingText.mine } }
        if isOrganizer { li { a(.href(MeetingRoute.organization(edition.id).link)) { MeetingText.organization } } }
      }
      Disclosure(MeetingText.slots) { SummaryList(status.rows) }
      filters
      if notices.isEmpty {
        EmptyState(filter.isEmpty ? MeetingText.none : MeetingText.noneFound) {
          if !filter.isEmpty { p { a(.href(MeetingRoute.home(edition.id).link)) { MeetingText.everything } } }
        }
      } else {
        p(.class("quiet"), .role(.status)) { MeetingText.count(count: count) }
        RowList(notices.map { LinkRow($0) })
        Pagination(page, of: (count + Self.size - 1) / Self.size) { address(ofPage: $0) }
      }
    }
  }

  private var closed: some HTML { Notice(MeetingText.over) }

  private var filters: some HTML {
    var answers = FormAnswers()
    answers[Self.asked] = filter.asked
    answers[Self.kind] = filter.kind?.rawValue
    answers[Self.author] = filter.author?.rawValue
    answers[Self.country] = filter.country?.rawValue
    return FilterForm(to: MeetingRoute.home(edition.id).link, answers) {
      TextField(Self.asked, MeetingText.search, maxLength: 100)
      FilterField(
        name: Self.kind, caption: MeetingText.kind.words, all: MeetingText.all.words,
        choices: NoticeKind.allCases.map { Choice($0.rawValue, $0) })
      FilterField(
        name: Self.author, caption: MeetingText.author.words, all: MeetingText.all.words,
        choices: NoticeAuthor.allCases.map { Choice($0.rawValue, $0) })
      FilterField(
        name: Self.country, caption: MeetingText.country.words, all: MeetingText.all.words,
        choices: NoticeCountry.allCases.map { Choice($0.rawValue, $0) })
      Button(MeetingText.filter, .second)
    }
  }

  private func address(ofPage number: Int) -> Link {
    MeetingRoute.home(edition.id).link.with([
      Self.asked: filter.asked, Self.kind: filter.kind?.rawValue, Self.author: filter.author?.rawValue,
      Self.country: filter.country?.rawValue, "page": number == 1 ? nil : "\(number)",
    ])
  }
}

extension LinkRow {
  /// A notice in a list.
  init(_ notice: Week.Notice) {
    let content = notice.content
    self.init(
      Words.text(content.title), MeetingRoute.notice(notice.edition, Handle(notice.id)).link, Words.text(content.name),
      tag: StatusTag(content.kind),
      facts: [content.author.words, content.country.words] + content.sectors.map(Words.text))
  }
}
