public import Foundation

/// One line of a dossier: what happened, when (UTC), by whom. Entries are appended, never changed.
public struct Entry: Sendable, Hashable, Codable {
  public let at: Date
  public let by: Actor
  public let event: Event

  public init(at: Date, by: Actor, event: Event) {
    self.at = at
    self.by = by
    self.event = event
  }
}
