import Territory

/// The slots of an edition: its B2B sessions cut into meetings, at so many tables.
public struct MeetingGrid: Sendable, Hashable {
  /// In the order of time.
  public let slots: [MeetingSlot]
  public let tables: Int
  let zone: EventZone

  /// Nil until hours, tables and minutes are published. A rest at the end of a session that is shorter than a meeting is none.
  public init?(_ programme: Programme, _ plan: MeetingPlan) {
    guard let tables = plan.tables, let minutes = plan.minutes else { return nil }
    var slots: Set<MeetingSlot> = []
    for session in programme.sessions where session.kind == .b2b && !session.isCancelled {
      guard let day = session.slot.day, let span = session.slot.span else { continue }
      for start in stride(from: span.lowerBound, through: span.upperBound - minutes, by: minutes) {
        guard let time = TimeOfDay(hour: start / 60, minute: start % 60) else { continue }
        slots.insert(MeetingSlot(day, time, minutes: minutes))
      }
    }
    guard !slots.isEmpty else { return nil }
    self.slots = slots.sorted()
    self.tables = tables
    zone = programme.edition.zone
  }

  func slot(_ text: String) -> MeetingSlot? { slots.first { $0.text == text } }
}
