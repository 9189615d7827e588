public import Foundation

/// A request for a meeting, as one of its two parties sees it.
public struct Meeting: Sendable {
  public enum Part: Sendable, Hashable {
    /// Whose notice it is.
    case host
    /// Who asked.
    case guest
  }

  /// When and where two parties meet.
  public struct Place: Sendable, Hashable {
    public let slot: MeetingSlot
    /// From 1.
    public let table: Int
    /// Whether the programme still has this slot and this table.
    public let isPlanned: Bool
  }

  public let id: MeetingID
  public let notice: NoticeID
  /// The notice's title.
  public let title: String
  /// Whether the notice is still there for everybody.
  public let hasNotice: Bool
  public let part: Part
  public let state: MeetingState
  /// The other party, by the name that they chose; nil once their account was erased.
  public let other: String?
  /// What the guest wrote; nil once their account was erased.
  public let message: String?
  /// What was said with a refusal or a cancellation.
  public let word: String?
  /// The slots that the guest named.
  public let choices: [MeetingSlot]
  /// Of one that was accepted, also once it is cancelled.
  public let place: Place?
  /// The other party's; nil unless the meeting stands accepted.
  public let contact: Contact?
  public let askedAt: Date
  public let lapsesAt: Date
  public let changedAt: Date
  /// How often it was changed since it was accepted (RFC 5545 §3.8.7.4).
  public let sequence: Int
}
