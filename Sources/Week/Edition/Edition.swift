public import Territory
public import Vocabulary

/// An edition of the Semaine du Numérique as its pack describes it: one immutable value.
public struct Edition: Sendable {
  public let id: EditionID
  /// Whose it is, in identifiers of its sessions: `ml`.
  public let state: StateCode
  /// 3 for the third.
  public let ordinal: Int
  public let title: LocalizedText
  public let theme: LocalizedText
  public let firstDay: Day
  public let lastDay: Day
  public let zone: EventZone
  public let venue: LocalizedText
  public let notes: [EditionNote]
  public let provenance: Provenance
  public let halls: [Hall]
  public let sessions: [Session]
  public let speakers: [Speaker]
  public let exhibitors: [Exhibitor]
  public let recommendations: [Recommendation]
  /// Capture the flag; nil where the pack describes none.
  public let flags: FlagContest?
  /// Nil for an edition for which nobody registers here.
  public let registration: RegistrationPlan?
  /// Tables and minutes of the meeting place; nil until something of them is published.
  public let meetings: MeetingPlan?
  public let contests: EditionContests

  public var days: [Day] {
    (0...max(0, lastDay.daysSinceEpoch - firstDay.daysSinceEpoch)).map { firstDay.adding(days: $0) }
  }

  public func hall(_ id: String) -> Hall? { halls.first { $0.id == id } }

  public func speaker(_ id: String) -> Speaker? { speakers.first { $0.id == id } }

  /// The name of a session's hall: that of the list, or the text itself.
  public func hallName(_ hall: String) -> LocalizedText { self.hall(hall)?.name ?? LocalizedText(french: hall) }

  /// The name of a session's speaker: from the list, the role where the name is not published, or the text itself.
  public func speakerName(_ speaker: String) -> LocalizedText {
    guard let known = self.speaker(speaker) else { return LocalizedText(french: speaker) }
    return known.name.map { LocalizedText(french: $0) } ?? known.role
  }

  /// What stands for this edition in identifiers that other systems keep: `sdnml2026`.
  public var acronym: String { "sdn\(state.rawValue.lowercased())\(id.rawValue)" }

  /// The identifier of a session for other systems, the same for ever (RFC 9562 §5.5).
  public func uid(of session: Session) -> String {
    session.uid ?? NameUUID.text(of: "urn:toguna:week:\(acronym):session:\(session.id)")
  }
}
