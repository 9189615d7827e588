public import Foundation
public import Store

extension WeekDesk {
  private var planLog: ChangeLog<MeetingPlanField> { ChangeLog(matter: "meetings") }

  /// The tables and minutes of an edition as they stand: the pack's, with what was changed since.
  /// - Throws: `WeekError.unknownEdition`; `damagedChange`; `StoreError`.
  public func meetingPlan(_ id: EditionID, in transaction: Transaction) throws -> MeetingPlan {
    guard let edition = edition(id) else { throw WeekError.unknownEdition(id.rawValue) }
    var plan = edition.meetings ?? .unpublished
    for change in try planLog.changes(of: id, in: transaction) {
      do { plan = try plan.applying(change.fields) } catch { throw WeekError.damagedChange(version: change.version) }
    }
    return plan
  }

  /// Sets tables or minutes: a version of its own, which stays. Meetings that were accepted keep their time and table.
  /// - Parameters:
  ///   - reason: Why.
  ///   - author: The agent.
  @discardableResult
  public func change(
    meetingsOf id: EditionID, _ fields: [MeetingPlanField: String], because reason: String, by author: String,
    at now: Date, in transaction: Transaction
  ) throws -> MeetingPlan {
    let before = try meetingPlan(id, in: transaction)
    let reason = try Self.checked(reason)
    let after = try before.applying(fields)
    guard after != before else { throw WeekError.nothingChanged }
    let version = try planLog.changes(of: id, in: transaction).last?.version ?? 0
    try planLog.append(
      Change(version: version + 1, subject: "plan", fields: fields, reason: reason, author: author, at: now), of: id,
      in: transaction)
    return after
  }
}
