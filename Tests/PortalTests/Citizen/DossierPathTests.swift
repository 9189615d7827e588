import Foundation
import Procedures
import Testing
import Vocabulary

@testable import Portal

@Suite("The way of a dossier, as its citizen sees it")
struct DossierPathTests {
  private func path(_ events: [(Actor, Event)]) throws -> [Milestone] {
    var generator = SystemRandomNumberGenerator()
    let submission = Procedures.Submission(
      answers: Answers(["owner": "Awa"]), attachments: [:], office: "port", fee: Money(francs: 500),
      deadline: Harbour.today)
    let entries = [(Actor.citizen, Event.submitted(submission))] + events
    let dossier = try Dossier(
      number: DossierNumber(state: .ml, random: &generator),
      entries: entries.enumerated().map { index, entry in
        Entry(at: Date(timeIntervalSince1970: Double(index) * 60), by: entry.0, event: entry.1)
      })
    let workflow = try #require(Harbour.procedure?.definition.decision)
    return DossierPath(dossier, workflow: workflow) { Moment($0, utcOffsetSeconds: 0) }.milestones
  }

  private let agent = Actor.agent(id: "0123456789abcdef0123456789abcdef")

  private func clearance(_ step: String, act: PlannedAct? = nil) -> Event {
    .cleared(
      Clearance(
        step: step, evidence: [], agentName: "Modibo DEMBÉLÉ", agentQuality: "pilote", act: act))
  }

  @Test("what was done, what is being done and what comes, step by step")
  func steps() throws {
    let sent = try path([])
    #expect(sent.map(\.state) == [.done, .now, .ahead, .ahead])
    let seen = try path([(agent, .claimed), (agent, clearance("look"))])
    #expect(seen.map(\.state) == [.done, .done, .done, .now, .ahead])
    #expect(seen[2].detail == "pilote".words)
  }

  @Test("no agent is named, and handing over is not shown")
  func quiet() throws {
    let path = try path([(agent, .claimed), (agent, .released), (agent, .claimed), (agent, clearance("look"))])
    #expect(path.map(\.state) == [.done, .done, .done, .now, .ahead])
    let texts = path.flatMap { [$0.caption, $0.detail ?? "".words] }
    #expect(texts.allSatisfy { !"\($0)".contains("DEMB") && !"\($0)".contains("0123456789abcdef") })
  }

  @Test("a refusal ends it otherwise than hoped")
  func refused() throws {
    let path = try path([(agent, .claimed), (agent, .refused(Refusal(motive: "full", comment: "")))])
    #expect(path.map(\.state) == [.done, .done, .bad])
  }
}
