/// That a door let a badge in, as the door's telephone wrote it down.
public struct Passage: Hashable, Sendable, Comparable {
  public let serial: BadgeSerial
  /// The day of the edition, from 1.
  public let day: Int
  /// Which telephone.
  public let door: String
  /// The place in that telephone's own queue, from 1.
  public let number: Int
  /// Seconds since 1970 by that telephone's clock.
  public let time: Int

  public init(serial: BadgeSerial, day: Int, door: String, number: Int, time: Int) {
    self.serial = serial
    self.day = day
    self.door = door
    self.number = number
    self.time = time
  }

  public static func < (left: Passage, right: Passage) -> Bool {
    (left.day, left.time, left.door, left.number) < (right.day, right.time, right.door, right.number)
  }
}
