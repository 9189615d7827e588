public import Foundation

/// What the server says of a badge that was typed at a door.
public enum PassageVerdict: Sendable, Hashable {
  case good(Badge)
  /// It came in before on this day; the passage is kept and flagged.
  case again(Badge, since: Date)
  case refused(BadgeFault)
  /// Its holder was given another one, or gave up the place.
  case revoked
}
