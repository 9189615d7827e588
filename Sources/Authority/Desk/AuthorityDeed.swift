/// What somebody did at the desk, as its trail says it.
public enum AuthorityDeed: String, Sendable, Hashable {
  case ask, approve, refuse, issue, revoke, suspend, release, publish, accept
}
