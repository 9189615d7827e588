import Country
import Territory
import Vocabulary
import Week

/// One session: what is known of it, and all that was changed since the programme was published.
struct SessionPage: Component {
  let programme: Programme
  let entry: Programme.Entry
  let services: Services
  let isOrganizer: Bool

  private var edition: Edition { programme.edition }
  private var session: Session { entry.session }

  var body: some HTML {
    Frame(session.name, way: .week(edition.id)) {
      h1 {
        span(.class("over")) { session.title == nil ? session.kind.words : session.label.words }
        session.name
      }
      if session.isCancelled { p { StatusTag(WeekText.cancelled, .bad) } }
      if let abstract = session.abstract { p(.class("lead")) { abstract } }
      SummaryList(rows)
      if isOrganizer {
        LinkButton(WeekText.change, to: WeekRoute.change(edition.id, SessionName(session)).link, .second)
      }
      p { a(.href(WeekRoute.export(edition.id, .calendar).link)) { WeekText.calendar } }
      if !entry.changes.isEmpty {
        h2 { WeekText.history }
        p { WeekText.historyText }
        ChangeHistory(entry.changes.reversed().map(line))
      }
    }
  }

  private var rows: [SummaryRow] {
    [
      SummaryRow(WeekText.kind, session.kind),
      SummaryRow(WeekText.titleField, session.title?.words ?? WeekText.unpublished.words),
      SummaryRow(WeekText.day, session.slot.day.map { Words.text(Edition.name(of: $0)) } ?? WeekText.unpublished.words),
      SummaryRow(WeekText.hour, session.slot.span == nil ? WeekText.unpublished.words : session.slot.hours),
      SummaryRow(WeekText.hall, session.hall.map { edition.hallName($0).words } ?? WeekText.unpublished.words),
      SummaryRow(
        WeekText.speakers,
        lines: session.speakers.isEmpty
          ? [WeekText.unpublished.words] : session.speakers.map { edition.speakerName($0).words }),
      SummaryRow(
        WeekText.languages,
        lines: session.languages.isEmpty
          ? [WeekText.unpublished.words]
          : session.languages.map { .text(services.country.languages[$0]?.shownName ?? $0.rawValue) }),
      SummaryRow(
        WeekText.source, services.country.sources.name(of: session.provenance.source),
        DoubtTag(session.provenance)),
    ]
  }

  private func line(_ change: Change<SessionField>) -> ChangeHistory.Line {
    ChangeHistory.Line(
      version: change.version, moment: services.moment(change.at), reason: change.reason,
      fields: SessionField.allCases.compactMap { field in
        change.fields[field].map { (field.caption.words, Self.value($0, of: field)) }
      })
  }
}

extension SessionPage {
  fileprivate static func value(_ text: String, of field: SessionField) -> Words {
    if text.isEmpty { return WeekText.emptied.words }
    guard field == .state else { return .text(text) }
    return text == SessionState.cancelled.rawValue ? WeekText.cancelled.words : WeekText.planned.words
  }
}

/// What was changed, when and why, the latest first.
struct ChangeHistory: Component {
  struct Line {
    let version: Int
    let moment: Moment
    let reason: String
    /// What it says now.
    let fields: [(caption: Words, value: Words)]
  }

  private let lines: [Line]

  init(_ lines: [Line]) {
    self.lines = lines
  }

  var body: some HTML {
    for line in lines {
      section {
        h3 {
          RecommendationText.version(["version": "\(line.version)"])
          ", "
          time(.datetime(line.moment.iso)) { line.moment.shown }
        }
        p { line.reason }
        ul {
          for field in line.fields {
            li {
              field.caption
              "\u{A0}: "
              bdi { field.value }
            }
          }
        }
      }
    }
  }
}

extension SessionField {
  var caption: WeekText {
    switch self {
    case .kind: .kind
    case .label: .label
    case .uid: .uid
    case .title: .titleField
    case .abstract: .abstract
    case .day: .day
    case .start: .hour
    case .minutes: .minutes
    case .hall: .hall
    case .speakers: .speakers
    case .languages: .languages
    case .state: .state
    }
  }
}
