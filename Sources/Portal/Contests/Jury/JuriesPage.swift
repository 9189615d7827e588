import Hummingbird
import Procedures
import Vocabulary

/// The contests in which an agent judges, leads or pays.
struct JuriesPage: Component {
  struct Line {
    let contest: Contest
    let membership: Membership
    let phase: ContestPhase.Name
  }

  let official: Official
  let lines: [Line]

  static func answer(_ asked: OfficialCall) async throws -> Response {
    let panels = asked.services.panels
    var lines: [Line] = []
    for contest in panels.contests {
      do {
        let membership = try await panels.membership(of: asked.official, in: contest.id, at: asked.now)
        let state = try await panels.state(of: contest.id, at: asked.now)
        lines.append(Line(contest: contest, membership: membership, phase: state.phase.name))
      } catch let error as PanelError where error.isAbsence {
        // Another office's jury.
      }
    }
    return asked.page(JuriesPage(official: asked.official, lines: lines))
  }

  var body: some HTML {
    OfficialFrame(JuryText.title, official) {
      h1 { JuryText.title }
      p(.class("lead")) { JuryText.lead }
      if lines.isEmpty {
        EmptyState(JuryText.none) {}
      } else {
        RowList(
          lines.map { line in
            LinkRow(
              line.contest.title, ContestRoute.jury(line.contest.slug).link, tag: StatusTag(line.phase),
              facts: line.membership.facts)
          })
      }
    }
  }
}

extension Membership {
  /// What an agent is in a contest, and whether interests have to be declared.
  fileprivate var facts: [any Sayable] {
    var facts: [any Sayable] = []
    if isJuror { facts.append(JuryText.asJuror) }
    if isChair { facts.append(JuryText.asChair) }
    if isTreasurer, !isChair { facts.append(JuryText.asTreasurer) }
    if (isJuror || isChair) && !hasDeclared { facts.append(JuryText.toDeclare) }
    return facts
  }
}
