extension ValidationPolicy {
  /// For acts, which are sound off line with a root alone: their seal is the root's own, no authority stands between, and
  /// it names neither a list nor a responder, so that nobody can say that it was revoked.
  public static let acts = ValidationPolicy(name: "acts", statusRule: .none, longestPath: 0)
}
