/// Why the meeting place did not do what it was asked. Carries nothing that somebody wrote.
public enum MeetingError: Error, Sendable, Hashable {
  case unknownNotice
  case unknownMeeting
  case badFields([NoticeField: NoticeFault])
  /// The edition is over: nothing more is published or asked.
  case over
  /// So many notices of one person stand, or were published within a day.
  case tooManyNotices(limit: Int)
  /// So many requests of one person wait, or were sent within a day.
  case tooManyRequests(limit: Int)
  /// So many notices were reported by one person within a day.
  case tooManyReports(limit: Int)
  case ownNotice
  /// One request for a notice within a day, and none beside a meeting that stands.
  case alreadyAsked
  /// None of the slots that are free was named.
  case noSlot
  /// One of the two is taken at that time, or every table is.
  case slotTaken
  /// What is asked does not follow from how the meeting stands.
  case notNow(MeetingState)
  /// The organiser says why a notice is removed, in a line of at most so many characters.
  case badReason(limit: Int)
  /// A stored row cannot be read: restore a backup.
  case damaged
}
