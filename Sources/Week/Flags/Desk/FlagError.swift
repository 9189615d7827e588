/// Why the contest did not do what it was asked.
public enum FlagError: Error, Sendable, Hashable {
  /// Nobody has opened a contest for the edition.
  case notOpened
  case openedAlready
  /// It does not open before it freezes and ends, or its end has passed.
  case badTimes
  /// The pack describes no contest for the edition.
  case notPlanned
  case unknownChallenge
  case unknownFile
  case unknownHint
  case unknownCase
  /// Nothing can be handed in before the opening.
  case notYet
  /// The contest has ended.
  case over
  /// Who asks is in no team.
  case noTeam
  case inTeamAlready
  /// No team has this invitation.
  case wrongCode
  case teamFull(limit: Int)
  case nameTaken
  /// A name is a line of 2 to `longest` characters.
  case badName(longest: Int)
  /// A team is left before the opening only.
  case begun
  /// An organizer took the team out of the contest.
  case excluded
  /// What was handed in is empty, or longer than any flag.
  case badFlag
  case releasedAlready
  case frozenAlready
  /// A board is let go on at the end of the contest only.
  case notEnded
  case missingReason
  /// A challenge of this name is there already.
  case challengeExists(String)
  /// A stored challenge cannot be read: restore a backup.
  case damaged
}
