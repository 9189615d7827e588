import Foundation
import Testing
import Vocabulary

@testable import Procedures

/// A dossier at any point of its life, for the tests of the state machine.
struct Sample {
  static let start = Date(timeIntervalSince1970: 1_790_000_000)
  static let agent = "a1"
  static let colleague = "a2"

  var entries: [Entry]

  static let answers = ["given_names": "Awa", "birth_date": "1962~"]

  init(fee: Int64 = 100, answers: [String: String] = answers) {
    entries = [
      Entry(
        at: Self.start, by: .citizen,
        event: .submitted(
          Submission(
            answers: Answers(answers), attachments: [:], office: "centre",
            fee: Money(francs: fee), deadline: Day(iso: "2026-11-25") ?? .earliest)))
    ]
  }

  static let number: DossierNumber = {
    var random = SystemRandomNumberGenerator()
    return DossierNumber(state: .ml, random: &random)
  }()

  func dossier() throws -> Dossier { try Dossier(number: Self.number, entries: entries) }

  /// The same after one more event.
  func then(_ event: Event, by actor: Actor = .agent(id: agent), after seconds: TimeInterval = 60) -> Sample {
    var next = self
    next.entries.append(
      Entry(at: (entries.last?.at ?? Self.start).addingTimeInterval(seconds), by: actor, event: event))
    return next
  }

  var claimed: Sample { then(.claimed) }
  var paid: Sample { claimed.then(.receiptRecorded(CounterReceipt(number: "T-1", amount: Money(francs: 100)))) }
  var decided: Sample { paid.then(.cleared(Self.clearance(act: Self.plan))) }
  var issued: Sample {
    decided.then(.issued(IssuedAct(checkCode: Self.plan.checkCode, digest: "00")), by: .system)
  }

  static let plan: PlannedAct = {
    var random = SystemRandomNumberGenerator()
    return PlannedAct(checkCode: CheckCode(random: &random), decidedAt: start)
  }()

  static func clearance(act: PlannedAct?) -> Clearance {
    Clearance(step: "check", evidence: [evidence], agentName: "Aminata KEÏTA", agentQuality: "officier", act: act)
  }

  static let evidence = Evidence(register: "births", record: "r1", version: 1, values: ["surname": "Traoré"])
}
