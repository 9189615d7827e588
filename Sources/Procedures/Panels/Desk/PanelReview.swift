import Foundation
import Identity
import Store

/// That one juror judges one entry in a stage, and what was found so far.
struct PanelReview: Hashable {
  let stage: Int
  /// 1, or 2 after an appeal.
  let round: Int
  let entry: EntryID
  let juror: JurorID
  let agent: AgentID
  let marks: [String: Int]
  let isSaved: Bool
  let isFinal: Bool

  var review: JuryReview { JuryReview(juror, of: entry) }

  var need: ReviewNeed { ReviewNeed(entry: entry, stage: stage, round: round) }

  var published: PublishedSheet { PublishedSheet(review, round: round, marks: marks) }

  var state: SheetState { isFinal ? .final : isSaved ? .draft : .open }
}

extension PanelReview {
  /// One that was just asked for.
  init(asked review: JuryReview, for need: ReviewNeed, agent: AgentID) {
    self.init(
      stage: need.stage, round: need.round, entry: need.entry, juror: review.juror, agent: agent, marks: [:],
      isSaved: false, isFinal: false)
  }

  init(_ row: Row) throws {
    stage = try row.get("stage")
    round = try row.get("round")
    entry = EntryID(try row.get("entry"))
    juror = JurorID(try row.get("alias"))
    agent = try row.get("agent")
    isSaved = try row.get("saved_at", as: Int64?.self) != nil
    isFinal = try row.get("final_at", as: Int64?.self) != nil
    guard let written: String = try row.get("marks", as: String?.self) else {
      marks = [:]
      return
    }
    guard let marks = try? JSONDecoder().decode([String: Int].self, from: Data(written.utf8)) else {
      throw PanelError.damaged
    }
    self.marks = marks
  }

  /// As the table keeps them: the same for the same marks.
  static func text(of marks: [String: Int]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(marks), as: UTF8.self)
  }
}

extension PanelDesk {
  /// All of a contest, of entries that were not withdrawn, by entry, stage, round and alias.
  func reviews(of contest: String, in transaction: Transaction) throws -> [PanelReview] {
    try transaction.rows(
      """
      SELECT r.stage, r.round, r.entry, r.agent, r.marks, r.saved_at, r.final_at, m.alias
      FROM procedures_panel_review r
      JOIN procedures_panel_member m ON m.contest = r.contest AND m.agent = r.agent
      JOIN procedures_panel_entry e ON e.contest = r.contest AND e.entry = r.entry
      JOIN procedures_dossier d ON d.number = e.dossier AND d.phase <> \(Phase.Name.withdrawn)
      WHERE r.contest = \(contest) ORDER BY r.entry, r.stage, r.round, m.alias
      """
    ).map(PanelReview.init)
  }
}
