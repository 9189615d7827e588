import Week

/// Tells the organiser what is wrong with a notice.
struct NoticeReportPage: Component {
  static let motive = "motif"

  let edition: Edition
  let notice: Week.Notice
  let answers: FormAnswers

  var body: some HTML {
    Frame(MeetingText.report, way: .back(MeetingRoute.notice(edition.id, Handle(notice.id)).link), answers) {
      h1 {
        span(.class("over")) { bdi { notice.content.title } }
        MeetingText.report
      }
      p { MeetingText.reportLead }
      PostForm(to: MeetingRoute.report(edition.id, Handle(notice.id)).link, answers) {
        ChoiceField(Self.motive, MeetingText.reportWhy, ReportMotive.allCases.map { Choice($0.rawValue, $0) })
        Button(MeetingText.reportSend)
      }
    }
  }
}
