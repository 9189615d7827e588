import Procedures
import Territory
import Vocabulary

/// Reads what a form sent for a question into its canonical answer.
struct AnswerReader: Sendable {
  private let reader: FieldReader
  private let gazetteer: Gazetteer

  init(gazetteer: Gazetteer, state: StateCode) {
    reader = FieldReader(gazetteer: gazetteer, state: state)
    self.gazetteer = gazetteer
  }

  /// - Returns: nil when nothing was answered.
  func read(_ form: Submission, for field: FormField) throws(AnswerFault) -> String? {
    let typed = try typed(form, field)
    do throws(Procedures.FieldFault) {
      return try reader.read(typed, for: field)
    } catch {
      throw .field(error.reason)
    }
  }

  private func typed(_ form: Submission, _ field: FormField) throws(AnswerFault) -> String {
    switch field.kind {
    case .date:
      do { return try form.partialDate(field.id)?.edtf ?? "" } catch { throw .date(error) }
    case .place: return place(form, field.id)
    case .name, .text, .choice, .number, .phone, .nina: return form[field.id] ?? ""
    }
  }

  /// The place that was chosen, as long as it is one of those that the words in the box find: words that were changed since
  /// are a new search.
  private func place(_ form: Submission, _ name: String) -> String {
    let words = form[PlaceField.search(name)] ?? ""
    let chosen = form[name] ?? ""
    guard !words.isEmpty, !chosen.isEmpty else { return chosen.isEmpty ? words : chosen }
    let found = gazetteer.search(words, limit: PlaceChoices.most)
    return found.contains { $0.place.code.rawValue == chosen } ? chosen : words
  }
}
