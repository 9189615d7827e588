import Procedures
import Vocabulary

extension QuestionPage {
  struct Model {
    static let field = "champ"
    static let text = "question"

    let official: Official
    let number: DossierNumber
    /// The answered fields, in the order of the form, each with its answer.
    let choices: [Choice]
    var answers = FormAnswers()

    init(_ held: HeldDossier, _ official: Official, _ wording: AnswerWording) {
      self.official = official
      number = held.number
      let given = held.view.dossier.answers
      choices = held.definition.fields.compactMap { field in
        given[field.id].map { value in
          Choice(field.id, "\(field.label.french) : \(wording.french(value, to: field))")
        }
      }
    }
  }
}
