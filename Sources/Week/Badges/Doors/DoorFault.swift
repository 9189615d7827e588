/// Why a door, or what a door's telephone sent, is refused. A queue is taken whole or not at all.
public enum DoorFault: Error, Sendable, Hashable {
  case unknownDoor
  case wrongCode
  case closed
  /// No telephone of this door has this name.
  case unknownScanner
  /// Not a public key of Ed25519.
  case badKey
  /// More telephones than a door may have.
  case tooManyScanners(limit: Int)
  /// More passages than are taken at once.
  case tooMany(limit: Int)
  /// This passage was not signed by the telephone's key.
  case forged(number: Int)
  /// The number of this passage was used for another one.
  case replayed(number: Int)
  /// The day is none of the edition, or not that of the time.
  case badDay(number: Int)
  /// The door was closed before this passage.
  case afterClosing(number: Int)
  /// The telephone's clock is ahead.
  case future(number: Int)
  /// No badge of this edition has the serial.
  case unknownBadge(number: Int)
}
