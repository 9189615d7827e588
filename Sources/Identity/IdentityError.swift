public import Foundation

/// Why Identity refuses. Never carries a name, a number, a password or a code.
///
/// Inside a transaction errors of the store pass through as they are, so that it may try again. A wrong password or code
/// is no error but a verdict: it has to be counted, and what throws is rolled back.
public enum IdentityError: Error, Sendable, Hashable {
  /// No person has this number.
  case unknownPerson
  /// The person's key was destroyed; what it sealed is gone.
  case forgotten
  /// Too many one-time codes were asked for; from `until` on another may be.
  case tooManyCodes(until: Date)
  /// A login name is 2 to 64 of a–z, 0–9, point, hyphen and underscore, beginning with a letter.
  case badLogin
  /// Another agent has this login name.
  case loginTaken
  /// No agent has this number or login name.
  case unknownAgent
  /// The new password breaks a rule.
  case weakPassword(PasswordWeakness)
  /// The same post begins on the same day already.
  case postExists
  /// A post that ends before it begins, or is not held.
  case badPost
  /// A row of the access log does not say who read: the database was altered.
  case unreadableAccess
  /// The machine could not have the memory that the password's hash takes.
  case hashingFailed
  /// So many passwords wait to be hashed that no more are taken in; a moment later there is room.
  case busy
}
