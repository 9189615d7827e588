import Procedures
import Vocabulary

extension FormAnswers {
  /// The fields of a form as they were answered before.
  init(_ answers: Answers, to fields: [FormField]) {
    self.init()
    for field in fields {
      guard let answer = answers[field.id] else { continue }
      switch field.kind {
      case .date: PartialDate(edtf: answer).map { fill($0, in: field.id) }
      case .phone: self[field.id] = PhoneNumber(e164: answer)?.display ?? answer
      case .name, .text, .place, .choice, .number, .nina: self[field.id] = answer
      }
    }
  }

  private mutating func fill(_ date: PartialDate, in field: String) {
    self[DatePart.year.name(in: field)] = "\(date.year)"
    switch date {
    case .day(let day):
      self[DatePart.day.name(in: field)] = "\(day.day)"
      self[DatePart.month.name(in: field)] = "\(day.month)"
    case .month(_, let month): self[DatePart.month.name(in: field)] = "\(month)"
    case .year: break
    case .about: self[DatePart.about.name(in: field)] = "oui"
    }
  }
}
