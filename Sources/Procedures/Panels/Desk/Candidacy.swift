public import Foundation

/// What an applicant reads of the own entry once a ranking is published.
public struct Candidacy: Sendable, Hashable {
  public struct Appeal: Sendable, Hashable {
    public let reason: String
    public let at: Date
  }

  public let contest: String
  public let entry: EntryID
  public let phase: ContestPhase
  /// Whether the scores are those of the finals.
  public let isFinalist: Bool
  /// As it was published last; nil in a stage that did not rank it.
  public let place: PublishedPlace?
  /// The jurors' remarks in the stages that were published, in no juror's order.
  public let remarks: [String]
  public let appealsUntil: Date
  public let appeal: Appeal?
  /// What it won, once the contest has ended.
  public let award: PublishedAward?
  /// Of the prize; nil while it is due.
  public let payment: AwardedPrize.Payment?
  /// What became of the laureate, the last first.
  public let notes: [FollowUpNote]

  public var mayAppeal: Bool {
    if case .appeals = phase { appeal == nil } else { false }
  }
}
