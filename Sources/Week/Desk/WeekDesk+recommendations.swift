public import Foundation
public import Store

extension WeekDesk {
  private var recommendationLog: ChangeLog<RecommendationField> { ChangeLog(matter: "recommendation") }

  /// All editions' recommendations as they stand: the latest edition first, each by its numbers.
  public func recommendations(in transaction: Transaction) throws -> [FollowedRecommendation] {
    try editions.flatMap { edition in
      var all = edition.recommendations.sorted { $0.id < $1.id }.map {
        FollowedRecommendation(edition: edition.id, recommendation: $0)
      }
      for change in try recommendationLog.changes(of: edition.id, in: transaction) {
        guard let index = all.firstIndex(where: { $0.id.rawValue == change.subject }) else { continue }
        // A later pack may have no such indicator any more: what was said of it stays in the history.
        let known = Set(all[index].recommendation.indicators.map(\.id))
        let fields = change.fields.filter { field, _ in field.indicator.map { known.contains($0) } ?? true }
        do {
          all[index].recommendation = try all[index].recommendation.applying(fields)
        } catch {
          throw WeekError.damagedChange(version: change.version)
        }
        all[index].changes.append(change)
      }
      return all
    }
  }

  public func recommendation(_ id: RecommendationID, in transaction: Transaction) throws -> FollowedRecommendation {
    guard let found = try recommendations(in: transaction).first(where: { $0.id == id }) else {
      throw WeekError.unknownRecommendation(id.rawValue)
    }
    return found
  }

  /// Says something new of a recommendation: a version of its own, which everybody can read.
  @discardableResult
  public func change(
    _ id: RecommendationID, _ fields: [RecommendationField: String], because reason: String, by author: String,
    at now: Date, in transaction: Transaction
  ) throws -> FollowedRecommendation {
    var followed = try recommendation(id, in: transaction)
    let reason = try Self.checked(reason)
    let changed = try followed.recommendation.applying(fields)
    try changed.checkTargets()
    guard changed != followed.recommendation else { throw WeekError.nothingChanged }
    let version = try recommendationLog.changes(of: followed.edition, in: transaction).last?.version ?? 0
    let change = Change(
      version: version + 1, subject: id.rawValue, fields: fields, reason: reason, author: author, at: now)
    try recommendationLog.append(change, of: followed.edition, in: transaction)
    followed.recommendation = changed
    followed.changes.append(change)
    return followed
  }
}
