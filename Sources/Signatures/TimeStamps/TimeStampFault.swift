/// Why a time stamp proves nothing.
public enum TimeStampFault: Error, Sendable, Hashable {
  /// Not an answer or a token of RFC 3161, or larger than what is read.
  case malformed
  /// The token is over something else, or by a digest that no longer counts.
  case otherImprint
  /// The token does not repeat the nonce of the request, or is of another policy than it asks for.
  case otherRequest
  /// The certificate of the unit is not at hand.
  case noCertificate
  /// The signed attributes do not name the unit's certificate (RFC 5816 §2.2).
  case unnamedCertificate
  /// The certificate is not that of a time-stamping unit, and of nothing else (RFC 3161 §2.3).
  case notTimeStamping
  /// The signed attributes are not those of a token, or are over another one.
  case otherContent
  /// The signature is made with an algorithm that is not known or no longer counts, such as SHA-1.
  case weakAlgorithm
  /// The signature was not made with the certificate's key.
  case badSignature
}
