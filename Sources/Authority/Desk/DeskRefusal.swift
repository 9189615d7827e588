public import Foundation

/// Why the desk does not do what it was asked.
public enum DeskRefusal: Error, Sendable, Hashable {
  case unknownRequest
  /// The request was issued or refused.
  case requestIsOver(RequestState)
  /// Who asked may not approve.
  case ownRequest
  /// The same agent approved it before.
  case approvedAlready
  /// No certificate of ours has this number.
  case unknownCertificate
  /// The certificate's validity ended on this date.
  case expired(on: Date)
  /// What is renewed is another kind of certificate.
  case renewsAnotherKind
  /// No authority for this use was founded here.
  case noAuthority(AuthorityUse)
  /// Certificates of this profile are not asked for by requests.
  case notRequested(profile: String)
  /// The root's own key signs the lists and certificates of authorities, and it is not on this machine.
  case rootIsAway
}
