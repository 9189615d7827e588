import Procedures
import Vocabulary

extension QuestionPage {
  struct Model {
    static let field = "champ"
    static let text = "question"

    let official: Official
    let number: DossierNumber
    /// The fields that the answers call for, in the order of the form, each with its answer where there is one.
    let choices: [Choice]
    var answers = FormAnswers()

    init(_ held: HeldDossier, _ official: Official, _ wording: AnswerWording) {
      self.official = official
      number = held.number
      let given = held.view.dossier.answers
      choices = held.view.procedure.fields(given: given).map { field in
        let answer = given[field.id].map { " – \(wording.french($0, to: field))" } ?? ""
        return Choice(field.id, "\(field.label.french)\(answer)")
      }
    }
  }
}
