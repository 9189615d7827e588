import Procedures
import Vocabulary

/// The answers to one page of a form.
struct AnswerSection {
  let title: Words
  let rows: [SummaryRow]
}

extension AnswerWording {
  /// The answered questions of each page of the form that has any.
  func sections(_ answers: Answers, of definition: ProcedureDefinition) -> [AnswerSection] {
    definition.pages.compactMap { page in
      let rows = page.fields.compactMap { field in
        answers[field.id].map { SummaryRow(field.label, words($0, to: field)) }
      }
      return rows.isEmpty ? nil : AnswerSection(title: page.title.words, rows: rows)
    }
  }

  /// An answer in French, to stand within a sentence.
  func french(_ answer: String, to field: FormField) -> String {
    switch words(answer, to: field) {
    case .text(let text): text
    case .localized(let text): text.french
    case .phrase: answer
    }
  }
}
