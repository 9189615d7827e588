import Country
import Foundation
import Identity
import Procedures
import Testing
import Vocabulary

@testable import Portal

/// Officials and dossiers of the pack's two procedures, as the agents' pages meet them.
enum Bench {
  static let now = Date(timeIntervalSince1970: 1_795_000_000)
  static let registry = "etat-civil-bamako-3"
  static let court = "tribunal-bamako-3"

  static func official(_ posts: (office: String, role: String)..., number: Int = 1) throws -> Official {
    let digits = String(number)
    let id = try #require(AgentID(rawValue: String(repeating: "0", count: 32 - digits.count) + digits))
    return Official(
      id: id, name: "Aminata KEÏTA", quality: "officier de l’état civil",
      posts: Set(posts.map { .init(office: $0.office, role: $0.role) }))
  }

  static func procedure(_ id: String) throws -> Procedure {
    try #require(Harbour.country?.procedures.first { $0.id == id })
  }

  /// A dossier after these events, a minute from one to the next.
  static func dossier(_ office: String, fee: Int64 = 100, _ events: [(Actor, Event)] = []) throws -> Dossier {
    var generator = SystemRandomNumberGenerator()
    let submission = Procedures.Submission(
      answers: Answers(["given_names": "Awa", "surname": "Traoré"]), attachments: [:], office: office,
      fee: Money(francs: fee), deadline: Harbour.today)
    let all = [(Actor.citizen, Event.submitted(submission))] + events
    return try Dossier(
      number: DossierNumber(state: .ml, random: &generator),
      entries: all.enumerated().map { index, event in
        Entry(at: now.addingTimeInterval(Double(index - all.count) * 60), by: event.0, event: event.1)
      })
  }

  static func clearance(_ step: String, act: PlannedAct? = nil) -> Event {
    .cleared(Clearance(step: step, evidence: [], agentName: "Aminata KEÏTA", agentQuality: "greffier", act: act))
  }

  static var plan: PlannedAct {
    var generator = SystemRandomNumberGenerator()
    return PlannedAct(checkCode: CheckCode(random: &generator), decidedAt: now)
  }
}
