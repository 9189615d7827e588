import Foundation
import Hummingbird
import Identity
import Procedures
import Store
import Vocabulary

/// A list of decisions: before it is confirmed what each of them is, and afterwards what became of each.
///
/// The agent's word for the whole list is the attestation, ticked, and a fresh code of the second factor.
struct ListPage: Sendable {
  let asked: OfficialCall
  let id: String

  func answer() async throws -> Response {
    let list = try await asked.services.desk.list(id, for: asked.official, at: asked.now)
    var answers = FormAnswers()
    if list.decidedAt == nil, case .send(let form) = asked.call.deed {
      answers = form.answers
      for (index, _) in list.attestations.enumerated() where form[View.attestation(index)] == nil {
        answers.fault(View.attestation(index), DecisionText.attestationMissing)
      }
      let code = form[View.code] ?? ""
      if code.isEmpty { answers.fault(View.code, EntryText.codeMissing) }
      if list.isOver(at: asked.now) { answers.fault(View.code, ListText.over) }
      if answers.faults.isEmpty, let fault = try await fault(of: code) { answers.fault(View.code, fault) }
      if answers.faults.isEmpty {
        _ = try await asked.services.desk.decide(list: id, attested: true, by: asked.official, at: asked.now)
        return asked.call.redirect(to: AgentRoute.list(Handle(unchecked: id)).link)
      }
    }
    return asked.page(
      View(list: list, official: asked.official, services: asked.services, answers: answers),
      isRefused: !answers.faults.isEmpty)
  }

  /// What is wrong with the code; nil when it is accepted, and used up.
  private func fault(of code: String) async throws -> Phrase? {
    let (agents, agent, now) = (asked.services.agents, asked.official.id, asked.now)
    let source = asked.call.context.address ?? ""
    let verdict = try await asked.services.store.write { transaction in
      try agents.checkSecondFactor(code, of: agent, source: source, at: now, in: transaction)
    }
    return switch verdict {
    case .accepted: nil
    case .refused: EntryText.codeRefused()
    case .locked(let end): EntryText.loginLocked(["time": asked.services.moment(end).time])
    }
  }
}

extension DecisionList {
  /// What can still be decided.
  var open: [ListedDecision] { lines.compactMap(\.decision) }

  /// What the agent declares, each sentence once.
  var attestations: [String] {
    var seen: Set<String> = []
    return open.map(\.attestation).filter { seen.insert($0).inserted }
  }

  func isOver(at now: Date) -> Bool { now.timeIntervalSince(preparedAt) > Self.lasts }
}
