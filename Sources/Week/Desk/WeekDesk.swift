public import Foundation
public import Store

/// The editions of a State with what was changed since their pack was written.
public struct WeekDesk: Sendable {
  /// The latest first.
  public let editions: [Edition]

  public init(_ editions: [Edition]) {
    self.editions = editions.sorted { $0.id > $1.id }
  }

  public func edition(_ id: EditionID) -> Edition? { editions.first { $0.id == id } }

  /// The programme as it stands, or as it stood at a version.
  /// - Throws: `WeekError.unknownEdition`; `damagedChange`; `StoreError`.
  public func programme(
    _ id: EditionID, at version: Int = .max, in transaction: Transaction
  ) throws -> Programme {
    guard let edition = edition(id) else { throw WeekError.unknownEdition(id.rawValue) }
    return try Programme(edition, log.changes(of: id, in: transaction).filter { $0.version <= version })
  }

  /// Changes a session, or adds one when there is none of this name. Nothing is written of a change that brings a fault
  /// which was not there.
  /// - Parameters:
  ///   - reason: What the public reads of why.
  ///   - author: The agent.
  /// - Returns: The programme afterwards.
  @discardableResult
  public func change(
    _ session: String, of id: EditionID, _ fields: [SessionField: String], because reason: String, by author: String,
    at now: Date, in transaction: Transaction
  ) throws -> Programme {
    try change([(session, fields)], of: id, because: reason, by: author, at: now, in: transaction)
  }

  /// Several changes that may need one another, as when two sessions change places.
  @discardableResult
  public func change(
    _ changes: [(session: String, fields: [SessionField: String])], of id: EditionID, because reason: String,
    by author: String, at now: Date, in transaction: Transaction
  ) throws -> Programme {
    let before = try programme(id, in: transaction)
    let reason = try Self.checked(reason)
    var after = before
    for (session, fields) in changes {
      let change = Change(
        version: after.version + 1, subject: session, fields: fields, reason: reason, author: author, at: now)
      let old = after[session]?.session
      try after.take(change)
      if let old, after[session]?.session == old { throw WeekError.nothingChanged }
      try log.append(change, of: id, in: transaction)
    }
    let new = Set(after.faults).subtracting(before.faults)
    guard new.isEmpty else { throw WeekError.clash(new.sorted { $0.message < $1.message }) }
    return after
  }

  private var log: ChangeLog<SessionField> { ChangeLog(matter: "programme") }

  /// Without white space at its ends, and bounded.
  static func checked(_ reason: String) throws(WeekError) -> String {
    let reason = reason.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !reason.isEmpty else { throw .missingReason }
    let longest = ChangeLog<SessionField>.longestReason
    guard reason.unicodeScalars.count <= longest, reason.unicodeScalars.allSatisfy(\.isPlain) else {
      throw .badField(name: "reason", expected: "a line of at most \(longest) characters")
    }
    return reason
  }
}
