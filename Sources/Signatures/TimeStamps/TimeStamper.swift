/// Who proves that something existed at a time: a time-stamping unit of this State, or one that is asked elsewhere.
public protocol TimeStamper: Sendable {
  /// A TimeStampToken (RFC 3161 §2.4.2), in DER, over a SHA-256 digest.
  func token(over digest: [UInt8]) throws(SignatureError) -> [UInt8]

  /// No token has more bytes: the room that is kept for one before it is known.
  var longestToken: Int { get }
}
