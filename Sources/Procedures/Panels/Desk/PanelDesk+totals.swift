public import Foundation
import Identity
import Pack
import Store

extension PanelDesk {
  /// How far the jury has come.
  ///
  /// - Throws: `PanelError.conflict` for a chair with a conflict, `.notDeclared` for one who has not declared; `.notNow` before jurors
  ///   are drawn.
  public func totals(of contest: String, for official: Official, at now: Date) async throws -> PanelTotals {
    try await desk.store.read { transaction in
      let panel = try told(contest, official, at: now, in: transaction)
      let reviews = try reviews(of: contest, in: transaction)
      let entries = try entries(of: contest, in: transaction)
      let stage = panel.finalsAt == nil ? 1 : 2
      let groups = Dictionary(grouping: reviews) { [$0.entry.text, "\($0.stage)", "\($0.round)"] }
      let progress = groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { _, own in
        own.first.map { first in
          let enough = first.stage == 1 && first.round == 1 ? panel.panel.reviews : panel.panel.quorum
          return PanelTotals.Progress(
            entry: first.entry, stage: first.stage, round: first.round, assigned: own.count,
            final: own.filter(\.isFinal).count, isEnough: own.count >= enough)
        }
      }
      let appeals: Int? = try transaction.value(
        "SELECT COUNT(*) FROM procedures_panel_appeal WHERE contest = \(contest)")
      return PanelTotals(
        entries: entries.count, jurors: Set(reviews.map(\.juror)).count,
        panels: ReviewGraph(reviews.filter { $0.stage == stage }.map(\.review)).components.count, progress: progress,
        appeals: appeals ?? 0)
    }
  }

  /// The ranking of the open stage by the sheets that were handed in so far; empty for a chair who judges as well, and could
  /// answer it with the own sheets. Throws as ``totals(of:for:at:)`` does.
  public func preview(of contest: String, for official: Official, at now: Date) async throws -> [RankedEntry] {
    try await desk.store.read { transaction in
      let panel = try told(contest, official, at: now, in: transaction)
      guard !panel.isJuror(official) else { return [] }
      let stage = panel.finalsAt == nil ? 1 : 2
      let sheets = try reviews(of: contest, in: transaction).filter { $0.stage == stage && $0.isFinal }
      return try Ranking(sheets.map(\.published).counted, rules: panel.panel.rules).places
    }
  }

  /// Who is on the jury, and who has still to declare. Sheets are counted for a chair without a conflict alone.
  ///
  /// - Throws: `PanelError.roleMissing`.
  public func jurors(of contest: String, for official: Official, at now: Date) async throws -> [PanelJuror] {
    try await desk.store.read { transaction in
      let panel = try load(contest, at: now, in: transaction)
      try panel.expectChair(official)
      let holders = try agents.holders(
        of: Role(rawValue: panel.panel.jurors.value), at: panel.office, on: desk.territory.today(at: now),
        in: transaction)
      let members = try members(of: contest, in: transaction)
      let isMember = members.contains { $0.agent == official.id }
      let mayCount = try isMember && panel.review != nil && !hasConflict(official.id, in: contest, in: transaction)
      let reviews = try mayCount ? reviews(of: contest, in: transaction) : []
      let declared = members.filter { $0.juror != nil || holders.contains($0.agent) }.map { member in
        let own = reviews.filter { $0.agent == member.agent }
        return PanelJuror(
          agent: member.agent, name: member.name, juror: member.juror, hasDeclared: true,
          hasLeft: member.hasLeft || !holders.contains(member.agent),
          mayBeDismissed: member.juror != nil && !member.hasLeft, assigned: mayCount ? own.count : nil,
          final: mayCount ? own.filter(\.isFinal).count : nil)
      }
      let silent = try holders.filter { holder in !members.contains { $0.agent == holder } }.map { holder in
        PanelJuror(
          agent: holder, name: try agents.agent(holder, in: transaction)?.displayName ?? "", juror: nil,
          hasDeclared: false, hasLeft: false, mayBeDismissed: false, assigned: nil, final: nil)
      }
      return (declared + silent).sorted { ($0.name, $0.agent.rawValue) < ($1.name, $1.agent.rawValue) }
    }
  }

  /// The contest, for a chair who may be told of all entries together.
  private func told(_ contest: String, _ official: Official, at now: Date, in transaction: Transaction) throws
    -> PanelCase
  {
    let panel = try load(contest, at: now, in: transaction)
    try panel.expectChair(official)
    guard panel.review != nil else { throw PanelError.notNow(panel.phase.name) }
    try expectImpartial(official, in: contest, in: transaction)
    return panel
  }
}
