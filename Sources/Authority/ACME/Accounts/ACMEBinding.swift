/// Credentials by which an agency's first account is tied to the agency (RFC 8555 §7.3.4): the agency puts them into its
/// client. They are shown once, when they are made; the store has the key sealed alone.
public struct ACMEBinding: Sendable, Hashable {
  /// The `kid`, which is no secret.
  public let id: String
  /// The key of HMAC-SHA256 in base64url, 256 bits.
  public let key: String
}
