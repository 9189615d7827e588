public import Foundation
public import Keys

/// Why something cannot be certified, revoked or read.
public enum AuthorityError: Error, Sendable, Hashable {
  /// The holder of the key refused.
  case key(KeyError)
  /// The certificate is over another key than the one of this name.
  case keyMismatch(KeyName)

  /// A part of a name is empty, too long or not of its form.
  case badName(NameField)
  /// Not an absolute `http` address in ASCII.
  case badAddress
  /// A number of lists outside 1…256.
  case badPartitions

  /// A certificate would end before it begins, live longer than its profile allows or outlive its issuer; or a list
  /// would be due before it is made.
  case badPeriod
  /// The profile is not for holders of this kind.
  case wrongHolder(profile: String)
  /// This authority does not issue by this profile.
  case notIssuedHere(profile: String)
  /// The certificate is not that of an authority for this use, or of a responder of this authority.
  case wrongUse
  /// Text of a limit on use that does not fit into 200 characters with the notice before it.
  case limitsTooLong
  /// The certificate, list or answer could not be built.
  case issuanceFailed

  /// Not DER or PEM of what it should be.
  case malformed(Artefact)
  /// More bytes or parts than are read.
  case tooLarge(Artefact)

  /// The signature of a request was not made with its key.
  case possessionNotProven
  /// A key that is too short, or of a kind that is not certified.
  case weakKey
  /// A signature with an algorithm that no longer counts, such as with SHA-1.
  case weakAlgorithm
  /// A request asks for a name (attribute type in dotted form, or `subjectAltName`) that its holder does not bear.
  case namesDiffer(String)

  /// The certificate was revoked on this date, and this is no graver reason nor an earlier time.
  case alreadyRevoked(on: Date)
  /// Only a certificate on hold can be released.
  case notOnHold
  /// ``RevocationReason/removeFromCRL`` is what a list says of a release, and no reason to revoke.
  case notAReason
  /// A delta list of another issuer or scope than its base, or older than it.
  case wrongBase
}

extension AuthorityError {
  /// What was read.
  public enum Artefact: String, Sendable, Hashable {
    case certificate, request, revocationList, statusRequest
  }

  /// A part of a name.
  public enum NameField: String, Sendable, Hashable {
    case organization, organizationIdentifier, commonName, givenName, surname, number, title, server
  }
}
