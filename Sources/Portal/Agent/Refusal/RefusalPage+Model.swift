import Procedures
import Vocabulary

extension RefusalPage {
  struct Model {
    static let motive = "motif"
    static let comment = "precision"
    /// The buttons of the letter: to send it, and to go back to the motive.
    static let refuse = "refuser"
    static let mend = "modifier"

    let official: Official
    let number: DossierNumber
    let title: Words
    let motives: [RefusalMotive]
    var answers = FormAnswers()

    init(_ held: HeldDossier, _ official: Official) {
      self.official = official
      number = held.number
      title = held.title
      motives = held.definition.refusals
    }
  }
}
