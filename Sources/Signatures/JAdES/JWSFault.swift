/// Why bytes are not a signature of JSON.
package enum JWSFault: Error, Sendable, Hashable {
  /// More bytes than ``JWS/longest``.
  case tooLong
  case json(JSONFault)
  /// This member is missing, of another kind, or not in base64url.
  case member(String)
  /// There is no signature, or there are more than ``JWS/mostSignatures``.
  case signatures
  /// A header stands in the protected and in the unprotected part.
  case headerTwice(String)
  /// `crit` is empty, names a header twice, one that is not there, or one that it must not (RFC 7515 §4.1.11).
  case criticalList
}
