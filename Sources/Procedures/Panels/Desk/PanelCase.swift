import Foundation
import Identity
import Pack
import Store
import Territory

/// A contest as it stands, for the length of a transaction's body.
struct PanelCase {
  /// Under the definition that was in force when jurors were drawn; before, under today's.
  let contest: Contest
  /// Which judges it.
  let office: String
  /// Nil before jurors are drawn.
  let review: Opening?
  let finalsAt: Date?
  let provisional: (at: Date, appealsUntil: Date)?
  let finalAt: Date?
  let phase: ContestPhase

  struct Opening {
    let seed: Int
    let at: Date
  }

  var id: String { contest.id }
  var panel: PanelDefinition { contest.panel }

  /// Throws `PanelError.notNow` outside these phases.
  func expect(_ phases: ContestPhase.Name...) throws(PanelError) {
    guard phases.contains(phase.name) else { throw .notNow(phase.name) }
  }

  func isChair(_ official: Official) -> Bool { official.holds(contest.step.role.value, at: office) }

  func isJuror(_ official: Official) -> Bool { official.holds(panel.jurors.value, at: office) }

  func isTreasurer(_ official: Official) -> Bool {
    official.holds((panel.treasury ?? contest.step.role).value, at: office)
  }

  func expectChair(_ official: Official) throws(PanelError) {
    guard isChair(official) else { throw .roleMissing(contest.step.role.value) }
  }

  func expectJuror(_ official: Official) throws(PanelError) {
    guard isJuror(official) else { throw .roleMissing(panel.jurors.value) }
  }
}

extension PanelDesk {
  /// The contest under this name, at an instant.
  func load(_ id: String, at now: Date, in transaction: Transaction) throws -> PanelCase {
    guard let current = desk.catalogue.procedure(id: id)?.contest else { throw PanelError.unknownContest }
    let row = try transaction.row("SELECT * FROM procedures_panel WHERE contest = \(id)")
    guard let row else {
      return PanelCase(
        contest: current, office: try office(of: current, at: now), review: nil, finalsAt: nil, provisional: nil,
        finalAt: nil, phase: Self.phase(of: current.window, at: now))
    }
    guard let contest = desk.catalogue.version(try row.get("definition"))?.contest else { throw PanelError.damaged }
    var provisional: (at: Date, appealsUntil: Date)?
    var finalAt: Date?
    for row in try transaction.rows(
      "SELECT kind, published_at, appeals_until FROM procedures_panel_publication WHERE contest = \(id)")
    {
      switch try row.get("kind", as: RankingPublication.Kind.self) {
      case .provisional:
        provisional = (
          try row.get("published_at", as: Date.self), try row.get("appeals_until", as: Date.self)
        )
      case .final: finalAt = try row.get("published_at")
      }
    }
    let review = PanelCase.Opening(seed: try row.get("seed"), at: try row.get("opened_at"))
    let finalsAt: Date? = try row.get("finals_at")
    let phase: ContestPhase =
      if let finalAt {
        .ended(at: finalAt)
      } else if let provisional {
        now < provisional.appealsUntil
          ? .appeals(until: provisional.appealsUntil) : .settling(since: provisional.appealsUntil)
      } else if let finalsAt {
        .finals(since: finalsAt)
      } else {
        .reviewing(since: review.at)
      }
    return PanelCase(
      contest: contest, office: try row.get("office"), review: review, finalsAt: finalsAt, provisional: provisional,
      finalAt: finalAt, phase: phase)
  }

  private static func phase(of window: SubmissionWindow, at now: Date) -> ContestPhase {
    switch window.state(at: now) {
    case .notYetOpen: .announced(opens: window.opensAt)
    case .open: .collecting(until: window.closesAt)
    case .closed: .closed(since: window.closesAt)
    }
  }

  /// The one office that a contest's entries go to: its place rests on no answer.
  private func office(of contest: Contest, at now: Date) throws -> String {
    let place = try contest.procedure.decidingPlace(for: Answers())
    let matter = contest.procedure.definition.routing.matter.value
    guard let office = desk.territory.office(for: matter, place: place, on: desk.territory.today(at: now)) else {
      throw PanelError.unknownContest
    }
    return office.code.rawValue
  }
}
