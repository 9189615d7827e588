import Country
import Territory
import Vocabulary
import Week

/// One need or offer.
struct NoticePage: Component {
  /// What was just done.
  enum News: String {
    case published = "publication"
    case reported = "signalement"

    func link(_ edition: EditionID, _ notice: NoticeID) -> Link {
      MeetingRoute.notice(edition, Handle(notice)).link.with([MeetingCall.news: rawValue])
    }
  }

  let edition: Edition
  let notice: Week.Notice
  let matches: [Week.Notice]
  let news: News?
  let isOwn: Bool
  let isOpen: Bool
  let isOrganizer: Bool
  let services: Services

  private var content: NoticeContent { notice.content }
  private var handle: Handle { Handle(notice.id) }

  var body: some HTML {
    Frame(content.title, way: .meetings(edition.id)) {
      if let news { Notice(news == .published ? MeetingText.published : .reported, .good) }
      h1 {
        span(.class("over")) { content.kind.words }
        bdi { content.title }
      }
      for line in content.text.split(separator: "\n", omittingEmptySubsequences: true) { p { bdi { line } } }
      SummaryList(rows)
      if isOwn { own } else { others }
      if isOrganizer {
        LinkButton(MeetingText.moderate, to: MeetingRoute.moderate(edition.id, handle).link, .second)
      }
      if !matches.isEmpty {
        h2 { MeetingText.matches }
        RowList(matches.map { LinkRow($0) })
      }
    }
  }

  private var rows: [SummaryRow] {
    let published = services.moment(notice.publishedAt)
    var rows = [
      SummaryRow(MeetingText.author, lines: [.text(content.name), content.author.words]),
      SummaryRow(MeetingText.country, content.country),
    ]
    if !content.sectors.isEmpty {
      rows.append(SummaryRow(MeetingText.sectors, lines: content.sectors.map(Words.text)))
    }
    rows += [
      SummaryRow(
        MeetingText.languages,
        lines: content.languages.map { .text(services.country.languages[$0]?.shownName ?? $0.rawValue) }),
      SummaryRow(MeetingText.publishedOn, FrenchDate.inFigures(published.day)),
    ]
    return rows
  }

  @HTMLBuilder private var own: some HTML {
    if isOpen { LinkButton(MeetingText.edit, to: MeetingRoute.edit(edition.id, handle).link) }
    ActionButton(MeetingText.withdraw, to: MeetingRoute.withdraw(edition.id, handle).link, .grave)
  }

  @HTMLBuilder private var others: some HTML {
    if isOpen { LinkButton(MeetingText.ask, to: MeetingRoute.ask(edition.id, handle).link) }
    p { a(.href(MeetingRoute.report(edition.id, handle).link)) { MeetingText.report } }
  }
}

extension Way {
  /// From the first page over the edition's to the meeting place.
  static func meetings(_ edition: EditionID) -> Way {
    guard case .crumbs(let crumbs) = Way.week(edition) else { return .back(MeetingRoute.home(edition).link) }
    return .crumbs(crumbs + [Crumb(MeetingText.title, MeetingRoute.home(edition).link)])
  }
}
