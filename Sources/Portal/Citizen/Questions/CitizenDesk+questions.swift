import Country
import Procedures
import Vocabulary

extension CitizenDesk {
  var answerReader: AnswerReader {
    AnswerReader(gazetteer: services.country.gazetteer, state: services.country.state)
  }

  var places: PlaceChoices { PlaceChoices(gazetteer: services.country.gazetteer, today: services.today) }

  /// The question whose « Chercher » was pressed with words to search for. Without words the press is taken for « Continuer »:
  /// it is the first button of the page, which the Enter key presses from any box.
  func searched(in form: Submission) -> String? {
    guard let name = form[ButtonName.field], form[PlaceField.search(name)]?.isEmpty == false else { return nil }
    return name
  }

  /// The places found for the question that was searched, and those that the others had to choose from.
  func found(by form: Submission, among fields: [FormField], searched: String) -> [String: [Choice]] {
    var found: [String: [Choice]] = [:]
    for field in fields where field.kind == .place {
      let words = form[PlaceField.search(field.id)] ?? ""
      if field.id == searched || !words.isEmpty {
        found[field.id] = places.search(words)
      } else if let chosen = form[field.id] {
        found[field.id] = places.choices([chosen])
      }
    }
    return found
  }
}
