import Procedures
import Vocabulary

/// The agent's question, with the field that it marks to be filled in again.
struct AnswerPage: Component {
  let number: DossierNumber
  let procedure: LocalizedText
  let question: Question
  /// What the field holds now.
  let before: Words?
  let sheet: QuestionSheet

  var body: some HTML {
    Frame(RequestText.answerTitle, way: .back(CitizenRoute.dossier(number).link), sheet.answers) {
      h1 {
        span(.class("over")) { procedure }
        RequestText.answerTitle
      }
      blockquote { p(.dir(.auto)) { question.text } }
      if let before {
        p(.class("quiet")) {
          RequestText.answerBefore
          " "
          bdi { before }
        }
      }
      PostForm(to: CitizenRoute.answer(number).link, sheet.answers) {
        for question in sheet.questions { question }
        Button(RequestText.answerSend)
      }
    }
  }
}
