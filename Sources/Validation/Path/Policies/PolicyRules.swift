import SwiftASN1

/// What is asked of the certificate policies in a path (RFC 5280 §6.1.1 c, e–g).
public struct PolicyRules: Sendable, Hashable {
  /// Those that are accepted; nil for any.
  let accepted: Set<ASN1ObjectIdentifier>?
  /// The path must hold under one that is accepted (initial-explicit-policy).
  public var requiresPolicy: Bool
  /// Policies are not mapped (initial-policy-mapping-inhibit).
  public var forbidsMapping: Bool
  /// Any policy stands for no other (initial-any-policy-inhibit).
  public var forbidsAnyPolicy: Bool

  /// Whatever the certificates say among themselves.
  public static let any = PolicyRules(
    accepted: nil, requiresPolicy: false, forbidsMapping: false, forbidsAnyPolicy: false)

  /// One of `policies`, in dotted form. Nil when one of them is none.
  public init?(
    oneOf policies: some Sequence<String>, isRequired: Bool = true, forbidsMapping: Bool = false,
    forbidsAnyPolicy: Bool = false
  ) {
    var accepted: Set<ASN1ObjectIdentifier> = []
    for policy in policies {
      guard let identifier = try? ASN1ObjectIdentifier(dotRepresentation: policy) else { return nil }
      accepted.insert(identifier)
    }
    self.init(
      accepted: accepted.contains(CertificateExtensions.anyPolicy) ? nil : accepted, requiresPolicy: isRequired,
      forbidsMapping: forbidsMapping, forbidsAnyPolicy: forbidsAnyPolicy)
  }

  init(
    accepted: Set<ASN1ObjectIdentifier>?, requiresPolicy: Bool, forbidsMapping: Bool, forbidsAnyPolicy: Bool
  ) {
    self.accepted = accepted
    self.requiresPolicy = requiresPolicy
    self.forbidsMapping = forbidsMapping
    self.forbidsAnyPolicy = forbidsAnyPolicy
  }
}
