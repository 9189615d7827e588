import Procedures
import Vocabulary

/// What became of a page that was sent: the answers as they stand now, and what is wrong.
///
/// A right answer is kept whatever is wrong with the others, so that nothing typed is lost with the page.
struct StepReading: Sendable {
  /// All answers of the draft, those of the page that are right among them.
  let answers: Answers
  /// The questions that the page showed.
  let shown: [FormField]
  /// By question.
  let faults: [String: AnswerFault]
  /// Whether the answers call for questions that the page did not show.
  let asksMore: Bool

  init(
    _ form: Submission, on page: FormPage, of procedure: Procedure, before: Answers, reader: AnswerReader,
    language: LanguageTag
  ) {
    shown = procedure.fields(of: page, given: before)
    var answers = before
    var faults: [String: AnswerFault] = [:]
    for field in shown {
      do { answers[field.id] = try reader.read(form, for: field) } catch { faults[field.id] = error }
    }
    let read = shown.filter { faults[$0.id] == nil }
    for fault in procedure.faults(in: read, given: answers, language: language) where faults[fault.field] == nil {
      faults[fault.field] = .field(fault.reason)
    }
    for name in faults.keys { answers[name] = before[name] }
    self.answers = answers
    self.faults = faults
    let known = Set(shown.map(\.id))
    asksMore = procedure.fields(of: page, given: answers).contains { !known.contains($0.id) }
  }

  /// Whether nothing that was typed is wrong: a draft may be left with questions open.
  var mayWait: Bool { faults.values.allSatisfy(\.isMissing) }

  /// The codes of the places to choose from, by question: the namesakes, or the one place that was found.
  var places: [String: [String]] {
    var places: [String: [String]] = [:]
    for field in shown where field.kind == .place {
      switch faults[field.id] {
      case .field(.ambiguousPlace(let codes)): places[field.id] = codes
      case nil: places[field.id] = answers[field.id].map { [$0] }
      default: break
      }
    }
    return places
  }

  /// What was typed, with what is wrong in the order of the questions.
  func typed(_ form: Submission, in language: LanguageTag) -> FormAnswers {
    var typed = form.answers
    for field in shown {
      if let fault = faults[field.id] {
        typed.fault(field.id, fault.words(about: field, in: language))
      } else if field.kind == .place {
        // The place that was found stands for the words that found it.
        typed[PlaceField.search(field.id)] = nil
      }
    }
    return typed
  }
}
