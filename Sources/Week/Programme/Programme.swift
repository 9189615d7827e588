public import Foundation
public import Vocabulary

/// An edition's programme as it stands: what the pack says and what was changed since.
public struct Programme: Sendable {
  /// A session with its history.
  public struct Entry: Sendable {
    public internal(set) var session: Session
    /// The latest last.
    public internal(set) var changes: [Change<SessionField>]

    /// How often it was changed since it was published (RFC 5545 §3.8.7.4).
    public var sequence: Int { session.revision + changes.count }
    /// Nil for a session that nobody changed.
    public var changedAt: Date? { changes.last?.at }
  }

  public let edition: Edition
  /// The number of the latest change; 0 for the pack's own programme.
  public private(set) var version = 0
  /// By day and hour; what has none stands last, in the order of the pack.
  public private(set) var entries: [Entry]
  public private(set) var changedAt: Date?

  public var sessions: [Session] { entries.map(\.session) }

  public init(_ edition: Edition) {
    self.edition = edition
    entries = edition.sessions.map { Entry(session: $0, changes: []) }
    sort()
  }

  /// - Parameter changes: In the order of their versions, each taken when it was made.
  public init(_ edition: Edition, _ changes: [Change<SessionField>]) throws(WeekError) {
    self.init(edition)
    for change in changes {
      do throws(WeekError) {
        try takeAgain(change)
      } catch {
        throw .damagedChange(version: change.version)
      }
    }
  }

  /// Applies a stored change to what may be a later pack: one that took the session out, or that has a session which was added here.
  private mutating func takeAgain(_ change: Change<SessionField>) throws(WeekError) {
    let isNew = change.fields[.kind] != nil
    switch (self[change.subject] != nil, isNew) {
    case (false, false): version = max(version, change.version)
    case (true, true):
      try take(
        Change(
          version: change.version, subject: change.subject,
          fields: change.fields.filter { ![.kind, .label, .uid].contains($0.key) }, reason: change.reason,
          author: change.author, at: change.at))
    case (true, false), (false, true): try take(change)
    }
  }

  public subscript(id: String) -> Entry? { entries.first { $0.session.id == id } }

  public func entry(uid: String) -> Entry? { entries.first { edition.uid(of: $0.session) == uid } }

  /// The sessions of a day.
  public func entries(on day: Day) -> [Entry] { entries.filter { $0.session.slot.day == day } }

  /// Those whose day is not published.
  public var undated: [Entry] { entries.filter { $0.session.slot.day == nil } }

  public var faults: [ProgrammeFault] { ProgrammeCheck(edition).faults(in: sessions) }

  /// Applies a change. It may leave faults, which the pack may have had before.
  mutating func take(_ change: Change<SessionField>) throws(WeekError) {
    if let index = entries.firstIndex(where: { $0.session.id == change.subject }) {
      entries[index].session = try entries[index].session.applying(change.fields, in: edition)
      entries[index].changes.append(change)
    } else {
      let session = try Session.new(change.subject, change.fields, in: edition)
      entries.append(Entry(session: session, changes: [change]))
    }
    version = max(version, change.version)
    changedAt = change.at
    sort()
  }

  private mutating func sort() {
    let places = Dictionary(edition.sessions.enumerated().map { ($1.id, $0) }) { first, _ in first }
    entries.sort { one, other in
      let place = { (entry: Entry) in places[entry.session.id] ?? places.count }
      let (first, second) = (one.session.slot.order, other.session.slot.order)
      return (first.0, first.1, place(one), one.session.id) < (second.0, second.1, place(other), other.session.id)
    }
  }
}
