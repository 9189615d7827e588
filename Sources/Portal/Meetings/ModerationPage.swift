import Procedures
import Week

/// A notice that the organiser takes down with a reason, or puts back.
struct ModerationPage: Component {
  static let remove = "retirer"
  static let restore = "remettre"

  let edition: Edition
  let official: Official
  let notice: Week.Notice
  let answers: FormAnswers

  var body: some HTML {
    OfficialFrame(MeetingText.moderate, official, way: .back(MeetingRoute.organization(edition.id).link), answers) {
      h1 {
        span(.class("over")) { MeetingText.moderate }
        bdi { notice.content.title }
      }
      p { StatusTag(notice.state) }
      p { bdi { notice.content.name } }
      for line in notice.content.text.split(separator: "\n") { p { bdi { line } } }
      PostForm(to: MeetingRoute.moderate(edition.id, Handle(notice.id)).link, answers) {
        if notice.state == .removed {
          if let reason = notice.reason { p { MeetingText.removedBecause(["reason": reason]) } }
          p { MeetingText.restoreLead }
          Button(MeetingText.restore, .second, action: Self.restore)
        } else {
          p { MeetingText.moderateLead }
          TextField(
            OrganizationPage.reason, MeetingText.reason, hint: MeetingText.reasonHint,
            maxLength: MeetingDesk.longestReason)
          Button(MeetingText.remove, .grave, action: Self.remove)
        }
      }
    }
  }
}
