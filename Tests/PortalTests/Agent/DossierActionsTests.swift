import Foundation
import Identity
import Procedures
import Testing
import Vocabulary

@testable import Portal

@Suite("What an agent may do with a dossier now")
struct DossierActionsTests {
  private let me: Official
  private let colleague: Official
  private let workflow: [DecisionStep]

  init() throws {
    me = try Bench.official((Bench.registry, "registrar"))
    colleague = try Bench.official((Bench.registry, "registrar"), number: 2)
    workflow = try Bench.procedure("birth-extract").definition.decision
  }

  private func actor(_ official: Official) -> Actor { .agent(id: official.id.rawValue) }

  private func actions(_ dossier: Dossier, for official: Official? = nil, after seconds: TimeInterval = 0)
    -> DossierActions
  {
    DossierActions(dossier, workflow: workflow, for: official ?? me, at: Bench.now.addingTimeInterval(seconds))
  }

  @Test("a dossier that nobody holds can be taken, and nothing else")
  func free() throws {
    let actions = try actions(Bench.dossier(Bench.registry))
    #expect(actions.hold == .nobody && actions.acts == [.claim] && actions.missingRole == nil)
  }

  @Test("one that the agent holds waits for the receipt before it is decided")
  func unpaid() throws {
    let actions = try actions(Bench.dossier(Bench.registry, [(actor(me), .claimed)]))
    #expect(actions.hold == .me && actions.awaitsReceipt)
    #expect(actions.acts == [.examine, .recordReceipt, .ask, .refuse, .release])
  }

  @Test("a receipt is recorded once, and a service without a fee asks for none")
  func paid() throws {
    let stamp = CounterReceipt(number: "Q-1", amount: Money(francs: 100))
    let events = [(actor(me), Event.claimed), (actor(me), .receiptRecorded(stamp))]
    let paid = try actions(Bench.dossier(Bench.registry, events))
    let free = try actions(Bench.dossier(Bench.registry, fee: 0, [(actor(me), .claimed)]))
    for actions in [paid, free] {
      #expect(!actions.awaitsReceipt && actions.acts == [.examine, .ask, .refuse, .release])
    }
  }

  @Test("a colleague's dossier is taken over only once it was held too long")
  func takeOver() throws {
    let dossier = try Bench.dossier(Bench.registry, [(actor(colleague), .claimed)])
    let early = actions(dossier)
    #expect(early.acts.isEmpty)
    guard case .colleague(let id, _) = early.hold else {
      Issue.record("\(early.hold)")
      return
    }
    #expect(id == colleague.id.rawValue)
    #expect(actions(dossier, after: Dossier.claimLasts + 1).acts == [.takeOver])
    #expect(actions(dossier, for: colleague, after: Dossier.claimLasts + 1).hold == .me)
  }

  @Test("while the citizen is asked, who asked may take the dossier back, and nobody does anything else")
  func asking() throws {
    let question = Question(field: "surname", text: "Comme sur l’acte ?")
    let actions = try actions(Bench.dossier(Bench.registry, [(actor(me), .claimed), (actor(me), .asked(question))]))
    #expect(actions.hold == .citizen(askedBy: me.id.rawValue) && actions.acts == [.takeOver])
  }

  @Test("the same role at another office counts for nothing, and a post that ended frees no dossier")
  func otherOffice() throws {
    let stranger = try Bench.official((Bench.court, "registrar"), number: 3)
    #expect(try actions(Bench.dossier(Bench.registry), for: stranger).missingRole == "registrar")
    let former = try Bench.official((Bench.registry, "clerk"))
    let held = try actions(Bench.dossier(Bench.registry, [(actor(me), .claimed)]), for: former)
    #expect(held.acts.isEmpty && held.missingRole == "registrar")
  }

  @Test("after the clerk the prosecutor's turn comes, and the fee is asked for only then")
  func twoSteps() throws {
    let workflow = try Bench.procedure("criminal-record").definition.decision
    let clerk = try Bench.official((Bench.court, "clerk"))
    let prosecutor = try Bench.official((Bench.court, "prosecutor"), number: 2)
    func actions(_ dossier: Dossier, _ official: Official) -> DossierActions {
      DossierActions(dossier, workflow: workflow, for: official, at: Bench.now)
    }
    let first = try Bench.dossier(Bench.court, fee: 750, [(actor(clerk), .claimed)])
    #expect(actions(first, clerk).acts.contains(.examine) && !actions(first, clerk).awaitsReceipt)
    #expect(actions(first, prosecutor).missingRole == "clerk")
    let cleared = try Bench.dossier(
      Bench.court, fee: 750, [(actor(clerk), .claimed), (actor(clerk), Bench.clearance("search"))])
    #expect(actions(cleared, prosecutor).acts == [.claim])
    #expect(actions(cleared, clerk).missingRole == "prosecutor")
    let second = try Bench.dossier(
      Bench.court, fee: 750,
      [(actor(clerk), .claimed), (actor(clerk), Bench.clearance("search")), (actor(prosecutor), .claimed)])
    #expect(actions(second, prosecutor).awaitsReceipt)
  }

  @Test("an issued act is taken back only in the role that issued it, and once")
  func issued() throws {
    let plan = Bench.plan
    let act = IssuedAct(checkCode: plan.checkCode, digest: "00")
    let events: [(Actor, Event)] = [
      (actor(me), .claimed), (actor(me), Bench.clearance("check", act: plan)), (.system, .issued(act)),
    ]
    let issued = try Bench.dossier(Bench.registry, fee: 0, events)
    #expect(actions(issued).acts == [.download, .revoke])
    let clerk = try Bench.official((Bench.registry, "clerk"), number: 4)
    #expect(actions(issued, for: clerk).acts == [.download])
    let revoked = try Bench.dossier(Bench.registry, fee: 0, events + [(actor(me), .revoked(reason: "Erreur"))])
    #expect(actions(revoked).acts == [.download] && actions(revoked).hold == .closed)
  }

  @Test("what is refused, withdrawn or being made is only read")
  func over() throws {
    let refusal = Event.refused(Refusal(motive: "not-found", comment: ""))
    let ends: [[(Actor, Event)]] = [
      [(actor(me), .claimed), (actor(me), refusal)], [(.citizen, .withdrawn)],
      [(actor(me), .claimed), (actor(me), Bench.clearance("check", act: Bench.plan))],
    ]
    for events in ends { #expect(try actions(Bench.dossier(Bench.registry, events)).acts.isEmpty) }
  }
}
