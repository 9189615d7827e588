public import Foundation

/// How long a one-time code lives and how many are given.
///
/// One source may use up half of what a telephone gets, so whoever knows a number cannot, from one place, keep its holder
/// from asking. With the usual rules those who guess at one telephone from everywhere have 100 tries a day (twenty codes,
/// five tries) in a million, the ceiling of NIST SP 800-63B §5.2.2.
///
/// Mobile operators put a town's telephones behind one address. The ceilings of a source are therefore those of a town:
/// 200 log-ins an hour, of which nearly one in three may be mistyped. They stop a machine that goes through the numbers
/// (60 tries an hour in a million). Lower ones would let one inhabitant shut a town out with less; these do not prevent it.
public struct OneTimeCodeRules: Sendable, Hashable {
  /// Seconds from issue to expiry.
  public var lifetime: TimeInterval
  /// Wrong codes after which a code is void.
  public var attempts: Int
  /// Codes for one telephone, asked for from one source.
  public var perPhoneAndSource: OneTimeCodePace
  /// Codes for one telephone, asked for from everywhere.
  public var perPhone: OneTimeCodePace
  /// Codes asked for from one source in an hour, for all telephones.
  public var perSource: Int
  /// Wrong codes typed from one source in an hour, for all telephones.
  public var wrongPerSource: Int

  public init(
    lifetime: TimeInterval = 600, attempts: Int = 5,
    perPhoneAndSource: OneTimeCodePace = OneTimeCodePace(hour: 5, day: 10),
    perPhone: OneTimeCodePace = OneTimeCodePace(hour: 10, day: 20), perSource: Int = 200, wrongPerSource: Int = 60
  ) {
    self.lifetime = lifetime
    self.attempts = attempts
    self.perPhoneAndSource = perPhoneAndSource
    self.perPhone = perPhone
    self.perSource = perSource
    self.wrongPerSource = wrongPerSource
  }
}
