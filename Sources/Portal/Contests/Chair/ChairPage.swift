import Foundation
import Hummingbird
import Identity
import Procedures
import Vocabulary

/// A contest as who leads its jury sees it: how far the jury has come, who sits in it, and what is to be decided.
///
/// A chair with a conflict leads on, and is told no number.
struct ChairPage: Component {
  /// What only a chair without a conflict is told.
  struct Numbers {
    let totals: PanelTotals
    /// As the open stage stands; empty before it has enough sheets.
    let places: [RankedEntry]
    let appeals: [PanelAppeal]
  }

  let asked: JuryCall
  let hasDeclared: Bool
  let phase: ContestPhase.Name
  let members: [PanelJuror]
  let numbers: Result<Numbers, PanelError>

  static func answer(_ asked: JuryCall) async throws -> Response {
    let membership = try await asked.membership()
    guard membership.isChair else { return asked.call.redirect(to: ContestRoute.prizes(asked.slug).link) }
    let members = try await asked.panels.jurors(of: asked.id, for: asked.official, at: asked.now)
    let phase = try await asked.state().phase.name
    return asked.asked.page(
      ChairPage(
        asked: asked, hasDeclared: membership.hasDeclared, phase: phase, members: members,
        numbers: try await numbers(asked)))
  }

  private static func numbers(_ asked: JuryCall) async throws -> Result<Numbers, PanelError> {
    let (panels, id, official, now) = (asked.panels, asked.id, asked.official, asked.now)
    do {
      return .success(
        Numbers(
          totals: try await panels.totals(of: id, for: official, at: now),
          places: try await panels.preview(of: id, for: official, at: now),
          appeals: try await panels.appeals(of: id, for: official, at: now)))
    } catch let error as PanelError where !error.isAbsence {
      return .failure(error)
    }
  }

  var body: some HTML {
    OfficialFrame(JuryText.chair, asked.official, way: .back(asked.home)) {
      if let news = asked.news { news.notice }
      h1 {
        span(.class("over")) { asked.contest.title }
        JuryText.chair
      }
      p { StatusTag(phase) }
      if !hasDeclared, phase != .ended {
        Notice(JuryText.notDeclared, .warning)
        LinkButton(JuryText.interests, to: ContestRoute.interests(asked.slug).link, .second)
      }
      h2 { JuryText.decisions }
      DecisionLinks(slug: asked.slug, phase: phase)
      switch numbers {
      case .success(let numbers): NumbersView(asked: asked, phase: phase, numbers: numbers)
      // Before the draw there is nothing to count; that interests are missing is said above.
      case .failure(.notNow), .failure(.notDeclared): EmptyHTML()
      case .failure(let error): Notice(asked.words(error), .warning)
      }
      MemberTable(slug: asked.slug, jurors: members, mayDismiss: phase != .ended)
    }
  }
}

extension ChairDecision {
  /// What may be decided in a phase, the way on first.
  static func possible(in phase: ContestPhase.Name) -> [ChairDecision] {
    switch phase {
    case .announced, .collecting, .ended: []
    case .closed: [.open]
    case .reviewing: [.finals, .complete]
    case .finals: [.publish, .complete]
    case .appeals: [.complete]
    case .settling: [.close, .complete]
    }
  }

  var caption: JuryText {
    switch self {
    case .open: .open
    case .complete: .complete
    case .finals: .finals
    case .publish: .publish
    case .close: .close
    }
  }

  var text: JuryText {
    switch self {
    case .open: .openText
    case .complete: .completeText
    case .finals: .finalsText
    case .publish: .publishText
    case .close: .closeText
    }
  }
}

private struct DecisionLinks: Component {
  let slug: Slug
  let phase: ContestPhase.Name

  var body: some HTML {
    let decisions = ChairDecision.possible(in: phase)
    if phase == .ended {
      LinkButton(JuryText.prizes, to: ContestRoute.prizes(slug).link)
    } else if decisions.isEmpty {
      p { JuryText.noDecision }
    } else {
      div(.class("btns")) {
        for (index, decision) in decisions.enumerated() {
          LinkButton(
            decision.caption, to: ContestRoute.decision(slug, decision).link, index == 0 ? .main : .second)
        }
      }
    }
  }
}
