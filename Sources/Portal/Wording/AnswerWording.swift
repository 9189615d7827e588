import Country
import Procedures
import Territory
import Vocabulary

/// Answers as people read them.
struct AnswerWording: Sendable {
  private let gazetteer: Gazetteer
  private let today: Day

  init(gazetteer: Gazetteer, today: Day) {
    self.gazetteer = gazetteer
    self.today = today
  }

  init(_ services: Services) { self.init(gazetteer: services.country.gazetteer, today: services.today) }

  /// An answer in its canonical form, as it is shown.
  func words(_ answer: String, to field: FormField) -> Words {
    switch field.kind {
    case .date: (PartialDate(edtf: answer).map(FrenchDate.inFigures) ?? answer).words
    case .place: (PlaceCode(rawValue: answer).map { gazetteer.path(of: $0, on: today) } ?? answer).words
    case .choice: field.options.first { $0.id == answer }?.label.words ?? answer.words
    case .phone: (PhoneNumber(e164: answer)?.whole ?? answer).words
    case .name, .text, .number, .nina: answer.words
    }
  }

  /// The answers to the questions of a form, in their order; questions without an answer are left out.
  func rows(_ answers: Answers, of definition: ProcedureDefinition) -> [SummaryRow] {
    definition.fields.compactMap { field in
      answers[field.id].map { SummaryRow(field.label, words($0, to: field)) }
    }
  }
}
