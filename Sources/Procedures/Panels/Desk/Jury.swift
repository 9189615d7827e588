import Foundation
import Identity
import Pack
import Store
import Vocabulary

/// Who may judge in a contest today, and where a conflict stands.
struct Jury {
  /// Those who declared their interests, hold the role and were not dismissed.
  let agents: [JurorID: AgentID]
  let conflicts: Set<JuryReview>

  var jurors: Set<JurorID> { Set(agents.keys) }

  func able(for entry: EntryID) -> Set<JurorID> {
    jurors.filter { !conflicts.contains(JuryReview($0, of: entry)) }
  }
}

extension PanelDesk {
  /// The jury, after everybody who may sit in it was given an alias. Aliases go to members in a random order.
  func jury(of panel: PanelCase, at now: Date, in transaction: Transaction) throws -> Jury {
    let holders = Set(
      try agents.holders(
        of: Role(rawValue: panel.panel.jurors.value), at: panel.office, on: desk.territory.today(at: now),
        in: transaction))
    let members = try members(of: panel.id, in: transaction)
    var aliases = Dictionary(members.compactMap { member in member.juror.map { (member.agent, $0) } }) { first, _ in
      first
    }
    let seated = members.filter { holders.contains($0.agent) && !$0.hasLeft }
    for member in seated.filter({ $0.juror == nil }).shuffled() {
      let alias = JurorID("J\(aliases.count + 1)")
      aliases[member.agent] = alias
      try transaction.execute(
        """
        UPDATE procedures_panel_member SET alias = \(alias.text)
        WHERE contest = \(panel.id) AND agent = \(member.agent)
        """)
    }
    var agents: [JurorID: AgentID] = [:]
    for member in seated { if let alias = aliases[member.agent] { agents[alias] = member.agent } }
    let conflicts = try transaction.rows(
      "SELECT agent, entry FROM procedures_panel_conflict WHERE contest = \(panel.id)"
    ).compactMap { row -> JuryReview? in
      let agent: AgentID = try row.get("agent")
      let entry = EntryID(try row.get("entry"))
      return aliases[agent].map { JuryReview($0, of: entry) }
    }
    return Jury(agents: agents, conflicts: Set(conflicts))
  }

  /// Asks these jurors for their judgement of an entry.
  func assign(
    _ reviews: [JuryReview], stage: Int, round: Int, of jury: Jury, in panel: PanelCase, at now: Date,
    in transaction: Transaction
  ) throws {
    for review in reviews {
      guard let agent = jury.agents[review.juror] else { throw PanelError.damaged }
      try transaction.execute(
        """
        INSERT INTO procedures_panel_review (contest, entry, stage, round, agent, assigned_at)
        VALUES (\(panel.id), \(review.entry.text), \(stage), \(round), \(agent), \(now))
        """)
    }
  }

  /// Asks as many more as each of these lacks.
  func fill(_ needs: [ReviewNeed], of panel: PanelCase, at now: Date, in transaction: Transaction) throws {
    guard let opening = panel.review else { throw PanelError.damaged }
    let jury = try jury(of: panel, at: now, in: transaction)
    var reviews = try reviews(of: panel.id, in: transaction)
    for need in needs {
      let fill = ReviewFill(
        able: jury.able(for: need.entry), reviews: reviews, panel: panel.panel, seed: opening.seed)
      let added = fill.jurors(for: need).map { JuryReview($0, of: need.entry) }
      try assign(added, stage: need.stage, round: need.round, of: jury, in: panel, at: now, in: transaction)
      reviews += added.compactMap { review in
        jury.agents[review.juror].map { PanelReview(asked: review, for: need, agent: $0) }
      }
    }
  }
}
