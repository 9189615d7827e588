public import Foundation

/// What a validation accepts (the X.509, cryptographic and revocation constraints of ETSI EN 319 102-1 §4.2.4).
public struct ValidationPolicy: Sendable, Hashable, Codable {
  /// How a report names it.
  public var name: String
  public var algorithms: AlgorithmTable
  public var statusRule: StatusRule
  /// Seconds for which a list or answer is accepted at most, nil for as long as it says itself.
  public var longestStatusAge: TimeInterval?
  /// Certificate policies.
  public var policies: PolicyRules
  /// Authorities between an anchor and a certificate that are not self-issued, at most.
  public var longestPath: Int
  /// Whether extended key usages of an authority limit what it issues for.
  public var purposesBindAuthorities: Bool
  /// Whether a responder that its issuer does not exempt must itself be known not to be revoked.
  public var responderNeedsStatus: Bool
  /// Seconds by which the clocks of others may be ahead.
  public var clockTolerance: TimeInterval
  /// Addresses of others' lists of revoked certificates that are at hand for every document, whatever it names. Who judges brings
  /// them; nothing in this room asks anybody.
  public var fetchedLists: Set<String>
  /// Baseline levels of signatures that are accepted.
  public var levels: Set<SignatureLevel>
  /// Whether signatures outside of the baseline are accepted, such as `adbe.pkcs7.detached`.
  public var acceptsNoLevel: Bool
  /// For what the services of accepted trust lists count.
  public var trustedPurposes: Set<Purpose>

  public init(
    name: String, algorithms: AlgorithmTable = .standard, statusRule: StatusRule = .all,
    longestStatusAge: TimeInterval? = nil, policies: PolicyRules = .any, longestPath: Int = 8,
    purposesBindAuthorities: Bool = true, responderNeedsStatus: Bool = true, clockTolerance: TimeInterval = 300,
    fetchedLists: Set<String> = [], levels: Set<SignatureLevel> = Set(SignatureLevel.allCases),
    acceptsNoLevel: Bool = true, trustedPurposes: Set<Purpose> = [.documents, .timeStamping, .statusAnswers]
  ) {
    self.name = name
    self.algorithms = algorithms
    self.statusRule = statusRule
    self.longestStatusAge = longestStatusAge
    self.policies = policies
    self.longestPath = longestPath
    self.purposesBindAuthorities = purposesBindAuthorities
    self.responderNeedsStatus = responderNeedsStatus
    self.clockTolerance = clockTolerance
    self.fetchedLists = fetchedLists
    self.levels = levels
    self.acceptsNoLevel = acceptsNoLevel
    self.trustedPurposes = trustedPurposes
  }

  /// Everything must be known, nothing is fetched, any certificate policy will do.
  public static let standard = ValidationPolicy(name: "standard")

  /// Whether the status of the certificate at this position of its path must be known.
  func needsStatus(at position: Int) -> Bool {
    switch statusRule {
    case .all: true
    case .leaf: position == 0
    case .none: false
    }
  }
}
