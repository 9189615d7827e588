import Hummingbird
import Identity
import Procedures
import Week

/// Flags that belong to other teams than those that handed them in. The judge is a person.
struct CasesAnswer: Sendable {
  static let decision = "decision"
  static let reason = "motif"

  let asked: FlagCall

  func answer() async throws -> Response {
    let official = try asked.call.official()
    let live = try await asked.desk.board(asked.id, at: asked.now)
    return asked.page(
      CasesView(asked: asked, official: official, live: live, cases: try await asked.desk.foreignFlags(asked.id)))
  }

  func judge(_ number: FlagNumber) async throws -> Response {
    let official = try asked.call.official()
    let live = try await asked.desk.board(asked.id, at: asked.now)
    guard let one = try await asked.desk.foreignFlags(asked.id).first(where: { $0.number == number.value }) else {
      throw FlagError.unknownCase
    }
    var answers = FormAnswers()
    if case .send(let form) = asked.call.deed {
      answers = form.answers
      let decision = FlagJudgement.Decision(rawValue: form[Self.decision] ?? "")
      if decision == nil { answers.fault(Self.decision, FlagText.decisionMissing) }
      do {
        if let decision {
          try await asked.desk.judge(
            number.value, of: asked.id, decision, because: form[Self.reason] ?? "", by: official.id.rawValue,
            at: asked.now)
          return asked.call.redirect(to: FlagRoute.cases(asked.id).link)
        }
      } catch FlagError.missingReason {
        answers.fault(Self.reason, FlagText.reasonMissing)
      }
    }
    return asked.page(
      CaseView(asked: asked, official: official, live: live, one: one, answers: answers), answers)
  }
}
