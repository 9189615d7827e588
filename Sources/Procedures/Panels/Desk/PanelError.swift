public import Foundation

/// Why something cannot be done in a contest. Tells nothing of entries to who has a conflict with one; holds no personal data.
public enum PanelError: Error, Sendable, Hashable {
  /// No procedure of this name is a contest, or no office judges it.
  case unknownContest
  /// The official has no post with this role in the contest's office.
  case roleMissing(String)
  /// It does not fit the contest's phase.
  case notNow(ContestPhase.Name)
  /// Interests have to be declared first, were it that there are none.
  case notDeclared
  /// Who has a conflict with an entry is told nothing of any before the ranking is published.
  case conflict
  /// Nobody applied.
  case noEntries
  /// Requests still wait at a step before the jury's.
  case entriesPending
  /// An entry has fewer jurors without a conflict than it takes: name more.
  case tooFewJurors(able: Int, wanted: Int)
  /// The rules are not those under which entries were sent: they may not change once the window is open.
  case rulesChanged
  /// A seed is a number from 0 to 999,999,999.
  case badSeed
  /// No such entry, or not this juror's: the two are not told apart.
  case unknownEntry
  case unknownJuror
  /// The sheet was handed in.
  case sheetIsFinal
  /// What is wrong with a sheet's marks.
  case sheet([RubricFault])
  case textMissing
  /// In characters.
  case textTooLong(limit: Int)
  /// Too many interests, or too long ones: see `Interests`.
  case interests
  /// Jurors have still to hand in sheets, or to be dismissed.
  case sheetsMissing
  /// Entries have fewer sheets than the quorum: draw more jurors.
  case belowQuorum
  case appealedAlready
  case appealsOver(since: Date)
  case paidAlready
  /// What is stored, or a file, is not what a contest leaves.
  case damaged
}
