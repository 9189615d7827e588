public import Authority

/// What the addresses of the certification authorities work with.
public struct AuthorityServices: Sendable {
  public let desk: AuthorityDesk
  /// Nil where the agencies' servers do not get their certificates by themselves.
  public let acme: ACMEServer?
  /// Nil where no time-stamping unit has a valid certificate.
  public let stamps: TimeStampUnit?

  public init(desk: AuthorityDesk, acme: ACMEServer?, stamps: TimeStampUnit?) {
    self.desk = desk
    self.acme = acme
    self.stamps = stamps
  }
}
