import Vocabulary
import Week

/// The programme of an edition, day by day.
struct EditionPage: Component {
  let programme: Programme
  let services: Services

  private var edition: Edition { programme.edition }

  var body: some HTML {
    Frame(title, way: .week()) {
      h1 {
        span(.class("over")) { edition.rank }
        edition.title
      }
      p(.class("lead")) { edition.theme }
      SummaryList([
        SummaryRow(WeekText.dates, edition.period), SummaryRow(WeekText.venue, edition.venue),
        SummaryRow(WeekText.programme, version),
      ])
      LinkButton(WeekText.print, to: WeekRoute.sheet(edition.id).link)
      p(.class("hint")) { WeekText.printText }
      for day in edition.days {
        let entries = programme.entries(on: day)
        if !entries.isEmpty { DaySection(name: .text(Edition.name(of: day)), entries: entries, edition: edition) }
      }
      if !programme.undated.isEmpty {
        DaySection(
          name: WeekText.undated.words, hint: WeekText.undatedText.words, entries: programme.undated, edition: edition)
      }
      h2 { WeekText.notes }
      ul { for note in edition.notes { li { NoteLine(note: note) } } }
      ul {
        if !edition.contests.procedures.isEmpty {
          li { a(.href(ContestRoute.contests(edition.id).link)) { ContestText.title } }
          li { a(.href(ContestRoute.laureates(edition.id).link)) { ContestText.laureates } }
        }
        if edition.registration != nil {
          li { a(.href(BadgeRoute.registration(edition.id).link)) { BadgeText.title } }
        }
        li { a(.href(WeekRoute.speakers(edition.id).link)) { WeekText.speakers } }
        li { a(.href(WeekRoute.exhibitors(edition.id).link)) { WeekText.exhibitors } }
        li { a(.href(MeetingRoute.home(edition.id).link)) { MeetingText.title } }
        li { a(.href(WeekRoute.recommendations.link)) { RecommendationText.title } }
        if edition.flags != nil { li { a(.href(FlagRoute.board(edition.id).link)) { FlagText.title } } }
      }
      h2 { WeekText.files }
      p { WeekText.filesText }
      ul {
        li { a(.href(WeekRoute.export(edition.id, .calendar).link)) { WeekText.calendar } }
        li { a(.href(WeekRoute.export(edition.id, .xml).link)) { WeekText.xml } }
        li { a(.href(WeekRoute.export(edition.id, .json).link)) { WeekText.json } }
      }
    }
  }

  private var title: String { "\(edition.title.french) \(edition.id.rawValue)" }

  private var version: Phrase { programme.versionWords(services) }
}

extension Programme {
  /// « version 3 du 12 janvier 2026 à 10 h », or that it is the first.
  func versionWords(_ services: Services) -> Phrase {
    guard let changedAt else { return WeekText.versionPack() }
    return WeekText.version(["version": "\(version)", "date": services.moment(changedAt).shown])
  }
}

/// The sessions of a day.
private struct DaySection: Component {
  let name: Words
  var hint: Words?
  let entries: [Programme.Entry]
  let edition: Edition

  var body: some HTML {
    h2 { name }
    if let hint { p(.class("hint")) { hint } }
    RowList(entries.map { LinkRow($0, edition) })
  }
}

extension LinkRow {
  /// A session in a list: its title under its label, its hour and place.
  fileprivate init(_ entry: Programme.Entry, _ edition: Edition) {
    let session = entry.session
    var facts = [RowFact(session.hall.map { edition.hallName($0).words } ?? WeekText.hallUnpublished.words)]
    if session.slot.day != nil { facts.insert(RowFact(session.slot.hours), at: 0) }
    if session.title == nil, session.kind == .panel { facts.append(RowFact(WeekText.titleUnpublished.words)) }
    if !entry.changes.isEmpty, !session.isCancelled { facts.append(RowFact(WeekText.changed.words)) }
    self.init(
      session.name, WeekRoute.session(edition.id, SessionName(session)).link,
      session.title == nil ? nil : session.label, tag: session.isCancelled ? StatusTag(WeekText.cancelled, .bad) : nil,
      facts: facts)
  }
}
