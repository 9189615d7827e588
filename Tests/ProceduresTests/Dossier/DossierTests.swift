import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Procedures

@Suite("A dossier is what its entries say")
struct DossierTests {
  @Test("each entry leads to the next phase")
  func phases() throws {
    let sample = Sample()
    #expect(try sample.dossier().phase == .waiting)
    #expect(try sample.claimed.dossier().phase.name == .claimed)
    #expect(try sample.paid.dossier().receipt?.number == "T-1")
    #expect(try sample.decided.dossier().phase == .issuing(Sample.plan))
    #expect(try sample.issued.dossier().phase.isClosed)
    #expect(try sample.claimed.then(.refused(Refusal(motive: "m", comment: ""))).dossier().phase.name == .refused)
    #expect(try sample.claimed.then(.withdrawn, by: .citizen).dossier().phase == .withdrawn)
    #expect(try sample.issued.then(.revoked(reason: "erreur")).dossier().phase.name == .revoked)
  }

  @Test("a question sends the dossier to the citizen, and the answer back to the agent who asked")
  func question() throws {
    let asked = Sample().claimed.then(.asked(Question(field: "birth_date", text: "Quel jour ?")))
    #expect(try asked.dossier().phase.name == .asking)
    let deadline = try #require(Day(iso: "2026-12-01"))
    let answered = asked.then(
      .answered(Reply(field: "birth_date", value: "1962-03-05", deadline: deadline)), by: .citizen)
    let dossier = try answered.dossier()
    #expect(dossier.answers["birth_date"] == "1962-03-05")
    #expect(dossier.deadline == deadline)
    guard case .claimed(Sample.agent, _) = dossier.phase else {
      Issue.record("the agent who asked does not hold the dossier")
      return
    }
  }

  @Test("an answer that moves the dossier to another office begins the decision anew there")
  func moved() throws {
    let asked = Sample().paid.then(.cleared(Sample.clearance(act: nil))).then(.claimed)
      .then(.asked(Question(field: "birth_date", text: "?")))
    let reply = Reply(field: "birth_date", value: "1962", deadline: .earliest, office: "elsewhere")
    let dossier = try asked.then(.answered(reply), by: .citizen).dossier()
    #expect(dossier.office == "elsewhere")
    #expect(dossier.phase == .waiting)
    #expect(dossier.clearances == [])
    #expect(dossier.receipt?.number == "T-1")
  }

  @Test("a question that stays without an answer is taken back: by who asked at once, by a colleague later")
  func silence() throws {
    let asked = try Sample().claimed.then(.asked(Question(field: "birth_date", text: "?"))).dossier()
    let soon = asked.changedAt.addingTimeInterval(1)
    #expect(try asked.claim(by: Sample.agent, at: soon) == .claimed)
    #expect(throws: DossierError.claimedByAnother) { try asked.claim(by: Sample.colleague, at: soon) }
    let late = asked.changedAt.addingTimeInterval(Dossier.claimLasts + 1)
    #expect(try asked.claim(by: Sample.colleague, at: late) == .claimed)
    let back = try Sample().claimed.then(.asked(Question(field: "birth_date", text: "?"))).then(.claimed).dossier()
    #expect(back.phase.name == .claimed)
  }

  @Test("a decision is taken back when its act was not made in time, and the step is open again")
  func recall() throws {
    let decided = try Sample().decided.dossier()
    let limit = decided.changedAt.addingTimeInterval(Dossier.makingLasts)
    #expect(throws: DossierError.notNow(phase: .issuing)) { try decided.recall(at: limit) }
    #expect(try decided.recall(at: limit.addingTimeInterval(1)) == .recalled)
    let back = try Sample().decided.then(.recalled).dossier()
    #expect(back.phase.name == .claimed)
    #expect(back.clearances == [])
    #expect(back.receipt?.number == "T-1")
    #expect(throws: DossierError.notNow(phase: .issued)) { try Sample().issued.dossier().recall(at: .distantFuture) }
  }

  @Test("a step that is not the last sends the dossier back to the inbox")
  func steps() throws {
    let dossier = try Sample().paid.then(.cleared(Sample.clearance(act: nil))).dossier()
    #expect(dossier.phase == .waiting)
    #expect(dossier.clearances.count == 1)
  }

  @Test("entries that cannot follow one another are found, whichever they are")
  func corrupt() throws {
    let issued = Sample().issued
    for (event, actor) in try Self.events() where event.name != "revoked" {
      #expect(throws: DossierError.corrupt(entry: 5), "\(event.name)") { try issued.then(event, by: actor).dossier() }
    }
    let revoked = issued.then(.revoked(reason: "r"))
    for (event, actor) in try Self.events() {
      #expect(throws: DossierError.corrupt(entry: 6), "\(event.name)") { try revoked.then(event, by: actor).dossier() }
    }
    #expect(throws: DossierError.corrupt(entry: 0)) { try Dossier(number: Sample.number, entries: []) }
    #expect(throws: DossierError.corrupt(entry: 5)) {
      try Sample().issued.then(.issued(IssuedAct(checkCode: Sample.plan.checkCode, digest: "00")), by: .system)
        .dossier()
    }
  }

  /// Every event, by one who may add such a one.
  private static func events() throws -> [(Event, Actor)] {
    let agent = Actor.agent(id: Sample.agent)
    return [
      (try #require(Sample().entries.first).event, .citizen), (.claimed, agent), (.released, agent),
      (.asked(Question(field: "f", text: "t")), agent),
      (.answered(Reply(field: "f", value: "v", deadline: .earliest)), .citizen),
      (.receiptRecorded(CounterReceipt(number: "T", amount: Money(francs: 100))), agent),
      (.cleared(Sample.clearance(act: Sample.plan)), agent), (.refused(Refusal(motive: "m", comment: "")), agent),
      (.withdrawn, .citizen), (.recalled, agent),
      (.issued(IssuedAct(checkCode: Sample.plan.checkCode, digest: "00")), .system), (.revoked(reason: "r"), agent),
    ]
  }

  @Test("an entry that was not its actor's to make is found, where anyone else's would do")
  func actors() throws {
    let asked = Sample().paid.then(.asked(Question(field: "f", text: "t")))
    // Where each event may follow.
    let before: [String: Sample] = [
      "claimed": Sample(), "released": Sample().claimed, "asked": Sample().claimed, "answered": asked,
      "receipt": Sample().claimed, "cleared": Sample().paid, "refused": Sample().claimed, "withdrawn": Sample().claimed,
      "recalled": Sample().decided, "issued": Sample().decided, "revoked": Sample().issued,
    ]
    let everyone: [Actor] = [.citizen, .system, .agent(id: Sample.agent), .agent(id: Sample.colleague)]
    for (event, actor) in try Self.events() where event.name != "submitted" {
      let sample = try #require(before[event.name])
      let index = sample.entries.count
      #expect(throws: Never.self, "\(event.name)") { try sample.then(event, by: actor).dossier() }
      // A colleague may take a dossier over, take a decision back, and revoke an act.
      let isAnyAgents = ["claimed", "recalled", "revoked"].contains(event.name)
      for other in everyone where other != actor && !(isAnyAgents && other.agentID != nil) {
        #expect(throws: DossierError.corrupt(entry: index), "\(event.name) by \(other)") {
          try sample.then(event, by: other).dossier()
        }
      }
    }
  }

  @Test("an act is issued under the code that was planned, and no other")
  func plannedCode() {
    #expect(throws: DossierError.corrupt(entry: 4)) {
      try Sample().decided.then(.issued(IssuedAct(checkCode: "000", digest: "00")), by: .system).dossier()
    }
  }

  @Test("entries survive being written and read")
  func coding() throws {
    for entry in Sample().issued.entries {
      #expect(try JSONDecoder().decode(Entry.self, from: JSONEncoder().encode(entry)) == entry)
    }
  }

  @Test("a thousand random walks never leave the machine's rules")
  func walks() throws {
    var random = SeededGenerator(seed: 2026)
    let moves: [(Event, Actor)] = [
      (.claimed, .agent(id: Sample.agent)), (.released, .agent(id: Sample.agent)), (.withdrawn, .citizen),
      (.asked(Question(field: "birth_date", text: "?")), .agent(id: Sample.agent)),
      (.answered(Reply(field: "birth_date", value: "1962", deadline: .earliest)), .citizen),
      (.receiptRecorded(CounterReceipt(number: "T", amount: Money(francs: 100))), .agent(id: Sample.agent)),
      (.cleared(Sample.clearance(act: Sample.plan)), .agent(id: Sample.agent)),
      (.issued(IssuedAct(checkCode: Sample.plan.checkCode, digest: "0")), .system),
      (.refused(Refusal(motive: "m", comment: "")), .agent(id: Sample.agent)),
      (.recalled, .agent(id: Sample.agent)), (.revoked(reason: "r"), .agent(id: Sample.agent)),
    ]
    for _ in 0..<1000 {
      var dossier = try Sample().dossier()
      var issues = 0
      for _ in 0..<20 {
        let move = moves.randomElement(using: &random) ?? moves[0]
        let before = dossier
        do {
          try dossier.apply(Entry(at: Sample.start, by: move.1, event: move.0))
          if case .issued = move.0 { issues += 1 }
          #expect(!before.phase.isClosed || move.0.name == "revoked")
        } catch {
          #expect(dossier == before)
        }
      }
      #expect(issues <= 1)
    }
  }
}
