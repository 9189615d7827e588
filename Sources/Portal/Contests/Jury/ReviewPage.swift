import Hummingbird
import Procedures
import Vocabulary

/// An entry in front of its juror: what may be seen of it, and the sheet of marks.
struct ReviewPage: Sendable {
  static let save = "brouillon"
  static let send = "envoyer"
  static let remark = "remarque"

  static func mark(_ criterion: Criterion) -> String { "note.\(criterion.key)" }

  private let asked: JuryCall
  private let entry: EntryID

  init(_ asked: JuryCall, _ entry: EntryID) {
    self.asked = asked
    self.entry = entry
  }

  func answer() async throws -> Response {
    let judged = try await asked.panels.entry(entry, in: asked.id, for: asked.official, at: asked.now)
    guard case .send(let form) = asked.call.deed else { return page(judged, kept(judged)) }
    var answers = form.answers
    let rubric = judged.rubric
    let marks = marks(form, rubric, &answers)
    let sheet = SheetDraft(marks: marks, remark: form[Self.remark] ?? "", isFinal: form.pressed(Self.send))
    if answers.faults.isEmpty {
      do {
        try await asked.panels.save(sheet, of: entry, in: asked.id, by: asked.official, at: asked.now)
        return asked.done(sheet.isFinal ? .sent : .saved)
      } catch let error as PanelError where !error.isAbsence {
        answers.take(error, rubric, asked)
      }
    }
    return page(judged, answers)
  }

  /// The marks that were chosen. What is no number is marked.
  private func marks(_ form: Submission, _ rubric: Rubric, _ answers: inout FormAnswers) -> [String: Int] {
    var marks: [String: Int] = [:]
    for criterion in rubric.criteria {
      let name = Self.mark(criterion)
      guard let typed = form[name], !typed.isEmpty else { continue }
      if let mark = Int(typed) { marks[criterion.key] = mark } else { answers.fault(name, JuryText.markWrong) }
    }
    return marks
  }

  /// What was saved before.
  private func kept(_ judged: JudgedEntry) -> FormAnswers {
    var answers = FormAnswers()
    for criterion in judged.rubric.criteria {
      answers[Self.mark(criterion)] = judged.sheet?.marks[criterion.key].map(String.init)
    }
    answers[Self.remark] = judged.sheet?.remark
    return answers
  }

  private func page(_ judged: JudgedEntry, _ answers: FormAnswers) -> Response {
    asked.asked.page(
      ReviewView(asked: asked, judged: judged, answers: answers), isRefused: !answers.faults.isEmpty)
  }
}

extension FormAnswers {
  /// Words what stands against a sheet, beside the mark that it is about where there is one.
  fileprivate mutating func take(_ error: PanelError, _ rubric: Rubric, _ asked: JuryCall) {
    guard case .sheet(let faults) = error else {
      return fault(ReviewPage.remark, asked.words(error))
    }
    for fault in faults {
      guard let key = fault.criterion, let criterion = rubric.criteria.first(where: { $0.key == key }) else {
        self.fault(ReviewPage.remark, JuryText.markWrong)
        continue
      }
      let name = ReviewPage.mark(criterion)
      if case .noMark = fault {
        self.fault(name, JuryText.markMissing(["criterion": criterion.title.french]))
      } else {
        let (lowest, highest) = (rubric.marks.lowerBound, rubric.marks.upperBound)
        self.fault(name, JuryText.markOff(["lowest": "\(lowest)", "highest": "\(highest)"]))
      }
    }
  }
}

extension RubricFault {
  /// The criterion whose mark is wrong; nil for what is wrong with a rubric.
  fileprivate var criterion: String? {
    switch self {
    case .noMark(let key), .offScale(let key, _): key
    default: nil
    }
  }
}
