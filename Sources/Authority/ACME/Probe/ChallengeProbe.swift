/// Looks at the network whether a server shows what its challenge asks for. It is implemented where the network is.
///
/// The rule against being sent elsewhere (server-side request forgery):
/// - Names come from orders, and an order takes only names under ``ACMEPolicy/suffixes``. They are checked again before
///   each probe.
/// - A page is asked for at ``ChallengePage`` alone: that host, that port, that path, GET, no credentials, no cookies.
/// - The implementation resolves the host with ``ACMEPolicy/resolver`` and connects only to an address that
///   ``ACMEPolicy/reach`` allows: to the very address it checked, not to the name again.
/// - It follows no redirection. It gives the `Location` back, and the room follows one at most, to the same host and path
///   (``ChallengePage/following(_:)``).
/// - It reads at most `limit` bytes and waits at most ten seconds in all.
public protocol ChallengeProbe: Sendable {
  /// What stands at `page`, at most `limit` bytes of it. Over `https` the certificate is not checked (the server may be
  /// asking for its first).
  func look(at page: ChallengePage, limit: Int) async throws(ProbeFailure) -> ProbeSight

  /// The TXT records of `name`, each as its strings joined; aliases are followed by the resolver.
  func texts(of name: String) async throws(ProbeFailure) -> [[UInt8]]

  /// The CAA records of `name` and of no other, as they came (RFC 8659 §4.1). Throws ``ProbeFailure/noRecord`` where there
  /// are none.
  func issuanceRecords(of name: String) async throws(ProbeFailure) -> [[UInt8]]
}

/// What a probe met at a page.
public enum ProbeSight: Sendable, Hashable {
  /// Status 200 and this body, cut to the limit.
  case content([UInt8])
  /// A status of 301, 302, 303, 307 or 308, and its `Location`.
  case redirection(to: String)
  /// Any other status.
  case refusal(status: Int)
}

/// Why a probe saw nothing.
public enum ProbeFailure: Error, Sendable, Hashable {
  /// The name has no address or text, for sure.
  case noRecord
  /// The resolver did not answer, or not so that it could be read.
  case noResolution
  /// All addresses of the name are such that no probe goes there.
  case forbiddenAddress
  /// No connection, or it broke.
  case unreachable
  /// Not done in time.
  case tooSlow
  /// TLS failed.
  case insecure

  /// Whether another try a little later may see more.
  var isPassing: Bool {
    switch self {
    case .forbiddenAddress: false
    case .noRecord, .noResolution, .unreachable, .tooSlow, .insecure: true
    }
  }

  var problem: ACMEProblem {
    switch self {
    case .noRecord: ACMEProblem(.dns, "the name has no record of the kind that was looked for")
    case .noResolution: ACMEProblem(.dns, "the name could not be looked up")
    case .forbiddenAddress: ACMEProblem(.dns, "the name stands for addresses where the authority does not go")
    case .unreachable: ACMEProblem(.connection, "no connection to the server")
    case .tooSlow: ACMEProblem(.connection, "the server did not answer in time")
    case .insecure: ACMEProblem(.tls, "the server redirected to https, and TLS failed there")
    }
  }
}
