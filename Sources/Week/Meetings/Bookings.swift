import Foundation
import Identity
import Store

/// Who and which tables are taken at which times.
struct Bookings {
  private let grid: MeetingGrid
  private let people: [Range<Date>]
  private let tables: [Int: [Range<Date>]]

  init(
    _ grid: MeetingGrid, of people: [PersonID], in edition: EditionID, in transaction: Transaction
  ) throws {
    self.grid = grid
    self.people = try Self.spans(of: people.map(\.holder), in: transaction).map(\.span)
    let names = Dictionary((1...grid.tables).map { (edition.holder(table: $0), $0) }) { first, _ in first }
    var tables: [Int: [Range<Date>]] = [:]
    for (holder, span) in try Self.spans(of: names.keys.sorted(), in: transaction) {
      if let table = names[holder] { tables[table, default: []].append(span) }
    }
    self.tables = tables
  }

  private static func spans(
    of holders: [String], in transaction: Transaction
  ) throws -> [(holder: String, span: Range<Date>)] {
    try transaction.rows(
      "SELECT holder, starts_at, ends_at FROM week_booking WHERE holder IN \(list: holders)"
    ).map { row in
      let (start, end): (Date, Date) = (try row.get("starts_at"), try row.get("ends_at"))
      return (try row.get("holder"), start..<max(start, end))
    }
  }

  func areFree(_ slot: MeetingSlot) -> Bool {
    let span = slot.beginning(in: grid.zone)..<slot.end(in: grid.zone)
    return !people.contains { $0.overlaps(span) }
  }

  /// The first table that is free; nil when all are taken.
  func table(at slot: MeetingSlot) -> Int? {
    let span = slot.beginning(in: grid.zone)..<slot.end(in: grid.zone)
    return (1...grid.tables).first { table in !(tables[table] ?? []).contains { $0.overlaps(span) } }
  }

  func isFree(_ slot: MeetingSlot) -> Bool { areFree(slot) && table(at: slot) != nil }
}
