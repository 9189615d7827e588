/// What is to be issued, as far as CAA records may limit it.
struct IssuanceWish: Sendable, Hashable {
  /// The names by which records mean this authority, in lower case.
  let identities: [String]
  /// The address of the account that asks (RFC 8657 §3).
  let account: String
  /// How the account showed that it holds the name (RFC 8657 §4).
  let method: ChallengeKind
  /// Whether the certificate is for all names below.
  var isWildcard = false
}
