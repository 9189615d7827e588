import Hummingbird
import Procedures
import Vocabulary

/// A contest as one member of its jury sees it: the own entries and no other, and no count of any.
struct JuryPage: Component {
  let asked: JuryCall
  let membership: Membership
  let phase: ContestPhase.Name
  let assignments: [Assignment]

  static func answer(_ asked: JuryCall) async throws -> Response {
    let membership = try await asked.membership()
    let assignments =
      membership.isJuror ? try await asked.panels.assignments(of: asked.official, in: asked.id, at: asked.now) : []
    let page = JuryPage(
      asked: asked, membership: membership, phase: try await asked.state().phase.name, assignments: assignments)
    return asked.asked.page(page)
  }

  var body: some HTML {
    OfficialFrame(asked.contest.title, asked.official, way: .back(ContestRoute.juries.link)) {
      if let news = asked.news { news.notice }
      h1 {
        span(.class("over")) { JuryText.title }
        asked.contest.title
      }
      p { StatusTag(phase) }
      if let alias = membership.juror { p { JuryText.alias(["alias": alias.text]) } }
      DeclarationState(membership: membership, link: ContestRoute.interests(asked.slug).link, isOver: phase == .ended)
      if membership.isChair || membership.isTreasurer {
        p { a(.href(ContestRoute.chair(asked.slug).link)) { JuryText.chairLink } }
      }
      if membership.isJuror {
        h2 { JuryText.entries }
        if assignments.isEmpty {
          EmptyState(JuryText.noEntries) {}
        } else {
          RowList(assignments.map { LinkRow($0, asked.slug) })
        }
      }
      h2 { ContestText.rubric }
      RubricView(rubric: asked.contest.panel.rubric)
    }
  }
}

/// Whether the interests are declared, and the way to do so.
private struct DeclarationState: Component {
  let membership: Membership
  let link: Link
  let isOver: Bool

  var body: some HTML {
    if !isOver, membership.isJuror || membership.isChair {
      if membership.hasDeclared {
        p {
          JuryText.declared
          " "
          a(.href(link)) { PortalText.change }
        }
      } else {
        Notice(JuryText.notDeclared, .warning)
        LinkButton(JuryText.interests, to: link)
      }
    }
  }
}

extension LinkRow {
  /// An entry that a juror has to judge.
  fileprivate init(_ assignment: Assignment, _ contest: Slug) {
    var facts: [any Sayable] = [assignment.stage == 1 ? JuryText.stageOne : .stageTwo]
    if assignment.round > 1 { facts.append(JuryText.again) }
    self.init(
      JuryText.entry(["entry": assignment.entry.text]), ContestRoute.sheet(contest, assignment.entry).link,
      tag: StatusTag(assignment.state), facts: facts)
  }
}

extension StatusTag {
  init(_ state: SheetState) {
    switch state {
    case .open: self.init(JuryText.sheetOpen, .wait)
    case .draft: self.init(JuryText.sheetDraft, .wait)
    case .final: self.init(JuryText.sheetFinal, .good)
    }
  }
}
