import Procedures
import Week

/// The form in which an organiser changes a session.
struct ChangeView: Component {
  let official: Official
  let edition: EditionID
  let session: Session
  let answers: FormAnswers

  var body: some HTML {
    OfficialFrame(WeekText.change, official, way: .back(back), answers) {
      h1 {
        span(.class("over")) { session.label }
        WeekText.change
      }
      p { WeekText.changeLead }
      PostForm(to: WeekRoute.change(edition, SessionName(session)).link, answers) {
        HiddenField(ChangePage.version, answers[ChangePage.version])
        TextField(SessionField.title.rawValue, WeekText.titleField, maxLength: 300, isOptional: true)
        TextAreaField(SessionField.abstract.rawValue, WeekText.abstract, maxLength: 4_000, isOptional: true)
        TextField(
          SessionField.day.rawValue, WeekText.day, hint: WeekText.dayHint, width: .short, maxLength: 10,
          isOptional: true)
        TextField(
          SessionField.start.rawValue, WeekText.hour, hint: WeekText.startHint, width: .short, maxLength: 5,
          isOptional: true)
        TextField(
          SessionField.minutes.rawValue, WeekText.minutes, .figures, width: .short, maxLength: 4, isOptional: true)
        TextField(
          SessionField.hall.rawValue, WeekText.hall, hint: WeekText.hallHint, maxLength: 200, isOptional: true)
        TextField(
          SessionField.speakers.rawValue, WeekText.speakers, hint: WeekText.speakersHint, maxLength: 2_000,
          isOptional: true)
        TextField(
          SessionField.languages.rawValue, WeekText.languages, hint: WeekText.languagesHint, width: .half,
          maxLength: 200, isOptional: true)
        ChoiceField(
          SessionField.state.rawValue, WeekText.state,
          [
            Choice(SessionState.planned.rawValue, WeekText.planned),
            Choice(SessionState.cancelled.rawValue, WeekText.cancelled),
          ])
        TextField(ChangePage.reason, WeekText.reason, hint: WeekText.reasonHint, maxLength: 500)
        Button(WeekText.send)
      }
    }
  }

  private var back: Link { WeekRoute.session(edition, SessionName(session)).link }
}
