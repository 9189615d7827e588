import Procedures
import Testing
import Vocabulary

@testable import Portal

@Suite("An agent's list of dossiers")
struct InboxTests {
  private let today = Harbour.today

  private func row(_ phase: Phase.Name, due days: Int, _ holder: InboxPage.Row.Holder = .nobody) -> InboxPage.Row {
    InboxPage.Row(
      number: .sample, procedure: .text(""), step: nil, office: "", phase: phase, deadline: today.adding(days: days),
      holder: holder)
  }

  @Test("what is late comes first, the latest of all on top, and what waits for the citizen last")
  func order() {
    let rows = [row(.asking, due: -9), row(.waiting, due: 3), row(.claimed, due: -1), row(.waiting, due: -4)]
    let groups = InboxPage.Group.groups(rows, today: today)
    #expect(groups.map(\.urgency) == [.late, .due, .asking])
    #expect(groups[0].rows.map { $0.deadline } == [today.adding(days: -4), today.adding(days: -1)])
  }

  @Test("a dossier is late from the day after its deadline, and never while the citizen is asked")
  func lateness() {
    #expect(row(.waiting, due: 0).urgency(on: today) == .due)
    #expect(row(.waiting, due: -1).urgency(on: today) == .late)
    #expect(row(.asking, due: -1).urgency(on: today) == .asking)
    #expect(row(.issued, due: -1).urgency(on: today) == .closed)
  }

  @Test("what is decided stays in the order in which it was decided")
  func closed() {
    let rows = [row(.issued, due: 5), row(.refused, due: -5), row(.withdrawn, due: 1)]
    let groups = InboxPage.Group.groups(rows, today: today)
    #expect(groups.count == 1 && groups[0].rows == rows)
  }

  @Test("only pages for agents are gone on to after the log-in")
  func onward() {
    for path in ["/agents/dossiers", "/agents/registres/births", "/exploitation/travaux"] {
      #expect(AgentWay.next(Harbour.form(["suite": path]))?.target == path)
    }
    for path in ["/mes-demarches", "//evil.example", "/agents/deconnexion", "https://evil.example/agents/dossiers"] {
      #expect(AgentWay.next(Harbour.form(["suite": path])) == nil)
    }
  }
}
