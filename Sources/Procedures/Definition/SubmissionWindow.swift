public import Foundation
public import Pack
public import Territory
public import Vocabulary

/// The days on which a procedure takes requests, on a clock that is named: the first begins at 00:00:00 there, the last ends
/// after 23:59:59.
public struct SubmissionWindow: Sendable, Hashable, PackDecodable {
  /// Where an instant lies.
  public enum State: Sendable, Hashable {
    case notYetOpen, open, closed
  }

  public let opens: Day
  /// The last day, which counts whole.
  public let closes: Day
  public let zone: EventZone
  public let source: FactSource

  /// The first instant that is in time.
  public var opensAt: Date { opens.start(utcOffsetSeconds: zone.utcOffsetSeconds) }

  /// The first instant that is too late: midnight after the last day.
  public var closesAt: Date { closes.start(utcOffsetSeconds: zone.utcOffsetSeconds).addingTimeInterval(86_400) }

  /// 23:59:59 of the last day, as it is told to people.
  public var lastInstant: Date { closesAt.addingTimeInterval(-1) }

  public func state(at instant: Date) -> State {
    if instant < opensAt { return .notYetOpen }
    return instant < closesAt ? .open : .closed
  }

  public static let shape = Shape<SubmissionWindow>.checkedObject(
    "The days on which requests are taken",
    .required("opens", "The first day, from 00:00:00", .day),
    .required("closes", "The last day, to 23:59:59", .day),
    .required("zone", "Whose clock counts"),
    FactSource.keys
  ) { object, opens, closes, zone, source in
    if closes < opens {
      object.fault("the window closes before it opens", fix: "exchange the two days", at: "closes")
    }
    return SubmissionWindow(opens: opens, closes: closes, zone: zone, source: source)
  }
}
