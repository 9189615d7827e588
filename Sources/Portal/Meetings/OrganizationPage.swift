import Procedures
import Week

/// What the organiser of the meeting place sees: no contact and no letter of anybody.
struct OrganizationPage: Component {
  static let reason = "motif"

  let edition: Edition
  let official: Official
  let status: MeetingStatus
  let reported: [ReportedNotice]
  let removed: [Week.Notice]
  let taken: [TakenTable]
  let answers: FormAnswers

  var body: some HTML {
    OfficialFrame(MeetingText.organization, official, way: .meetings(edition.id), answers) {
      h1 {
        span(.class("over")) { MeetingText.title }
        MeetingText.organization
      }
      h2 { MeetingText.slots }
      SummaryList(status.rows)
      p { MeetingText.sessions }
      ul {
        for session in status.sessions {
          li { a(.href(WeekRoute.change(edition.id, SessionName(session)).link)) { session.name } }
        }
      }
      plan
      h2 { MeetingText.reports }
      if reported.isEmpty { p { MeetingText.noReport } } else { RowList(reported.map(row)) }
      if !removed.isEmpty {
        h2 { MeetingText.removals }
        RowList(removed.map(row))
      }
      h2 { MeetingText.taken }
      if taken.isEmpty { p { MeetingText.noneTaken } } else { tables }
    }
  }

  private var plan: some HTML {
    PostForm(to: MeetingRoute.organization(edition.id).link, filled) {
      h3 { MeetingText.plan }
      p { MeetingText.planLead }
      TextField(
        MeetingPlanField.tables.rawValue, MeetingText.tables, .figures, width: .short, maxLength: 3, isOptional: true)
      TextField(
        MeetingPlanField.minutes.rawValue, MeetingText.minutes, .figures, width: .short, maxLength: 3,
        isOptional: true)
      TextField(Self.reason, WeekText.reason, maxLength: 500)
      Button(MeetingText.planSend)
    }
  }

  /// What stands, unless something was typed.
  private var filled: FormAnswers {
    guard answers.typed.isEmpty else { return answers }
    var filled = FormAnswers()
    filled[MeetingPlanField.tables.rawValue] = status.plan.tables.map(String.init)
    filled[MeetingPlanField.minutes.rawValue] = status.plan.minutes.map(String.init)
    return filled
  }

  private var tables: some HTML {
    DataTable(MeetingText.taken, taken) {
      Column(MeetingText.when) { $0.place.slot.words }
      Column(MeetingText.tables, isNumber: true) { $0.place.table }
      Column(MeetingText.host) { line in bdi { line.host } }
      Column(MeetingText.noticeTitle) { line in bdi { line.title } }
    }
  }

  private func row(_ reported: ReportedNotice) -> LinkRow {
    let motives = ReportMotive.allCases.flatMap { motive -> [RowFact] in
      reported.motives[motive].map { [RowFact(motive), RowFact("× \($0)")] } ?? []
    }
    return LinkRow(
      Words.text(reported.notice.content.title), MeetingRoute.moderate(edition.id, Handle(reported.notice.id)).link,
      Words.text(reported.notice.content.name), facts: motives)
  }

  private func row(_ notice: Week.Notice) -> LinkRow {
    LinkRow(
      Words.text(notice.content.title), MeetingRoute.moderate(edition.id, Handle(notice.id)).link,
      notice.reason.map(Words.text), tag: StatusTag(notice.state), facts: [RowFact]())
  }
}
