import Hummingbird
import Identity
import Procedures
import Vocabulary

/// The receipt of the fee (« timbre ») that the agent saw at the counter.
struct ReceiptPage: Sendable {
  static let longest = 40

  let asked: OfficialCall
  let number: DossierNumber

  func answer() async throws -> Response {
    try await asked.answer(number, .recordReceipt) { held in
      let fee = held.view.dossier.fee
      var answers = FormAnswers()
      guard case .send(let form) = asked.call.deed else { return page(fee, answers) }
      answers = form.answers
      let stamp = form[View.number] ?? ""
      if stamp.isEmpty { answers.fault(View.number, AgentText.receiptMissing) }
      if stamp.count > Self.longest {
        answers.fault(View.number, AgentText.textTooLong(["maximum": "\(Self.longest)"]))
      }
      guard answers.faults.isEmpty else { return page(fee, answers) }
      return try await record(CounterReceipt(number: stamp, amount: fee))
    }
  }

  private func page(_ fee: Money, _ answers: FormAnswers) -> Response {
    asked.page(
      View(official: asked.official, dossier: number, fee: fee, answers: answers),
      isRefused: !answers.faults.isEmpty)
  }

  private func record(_ stamp: CounterReceipt) async throws -> Response {
    let me = asked.official.id.rawValue
    return try await asked.carryOut(.receipt, on: number) {
      try await asked.services.desk.act(on: number, by: asked.official, at: asked.now) { view in
        try view.dossier.record(stamp, by: me)
      }
    }
  }
}
