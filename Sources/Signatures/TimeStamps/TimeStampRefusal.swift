/// Why there is no time stamp (PKIFailureInfo, RFC 3161 §2.4.2), by its bit on the wire.
public enum TimeStampRefusal: Int, Error, Sendable, Hashable, CaseIterable {
  /// The digest of the request is not one of SHA-256, SHA-384 and SHA-512.
  case badAlg = 0
  /// The request is of another version of the protocol.
  case badRequest = 2
  /// The request is none, or is larger than what is read.
  case badDataFormat = 5
  /// Nobody knows how far off the unit's clock is, or it is off too far.
  case timeNotAvailable = 14
  /// The request asks for a policy that is not the unit's.
  case unacceptedPolicy = 15
  /// The request has an extension.
  case unacceptedExtension = 16
  /// The request asks for more than the unit can say.
  case addInfoNotAvailable = 17
  /// The unit cannot sign now.
  case systemFailure = 25
}
