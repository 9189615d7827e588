import SwiftASN1

/// How far policies got on the way down a path (RFC 5280 §6.1.2 a, d–f).
///
/// Counters say how many certificates may still follow before a rule begins to hold.
struct PolicyProgress: Sendable {
  private var graph: PolicyGraph? = PolicyGraph()
  private var explicit: Int
  private var mapping: Int
  private var any: Int
  private let rules: PolicyRules

  init(_ rules: PolicyRules, length: Int) {
    self.rules = rules
    explicit = rules.requiresPolicy ? 0 : length + 1
    mapping = rules.forbidsMapping ? 0 : length + 1
    any = rules.forbidsAnyPolicy ? 0 : length + 1
  }

  /// RFC 5280 §6.1.3 d–f.
  mutating func take(_ certificate: PathCertificate, isLast: Bool) throws(PathFault) {
    if let policies = certificate.extensions.policies {
      let takesAny = any > 0 || (!isLast && certificate.isSelfIssued)
      graph = try graph?.descending(by: policies, takesAny: takesAny)
    } else {
      graph = nil
    }
    guard explicit > 0 || graph != nil else { throw .noAcceptedPolicy }
  }

  /// RFC 5280 §6.1.4 a–b, h–j: before the next certificate.
  mutating func prepare(after certificate: PathCertificate) throws(PathFault) {
    let extensions = certificate.extensions
    let mappings = extensions.policyMappings
    let anyPolicy = CertificateExtensions.anyPolicy
    guard mappings.allSatisfy({ $0.issuer != anyPolicy && $0.subject != anyPolicy }) else { throw .badPolicyMapping }
    if !mappings.isEmpty {
      if mapping > 0 {
        try graph?.map(mappings)
      } else {
        graph = graph?.removing(mappings)
      }
    }
    if !certificate.isSelfIssued {
      explicit = max(0, explicit - 1)
      mapping = max(0, mapping - 1)
      any = max(0, any - 1)
    }
    explicit = min(explicit, extensions.requireExplicitPolicy ?? explicit)
    mapping = min(mapping, extensions.inhibitPolicyMapping ?? mapping)
    any = min(any, extensions.inhibitAnyPolicy ?? any)
  }

  /// RFC 5280 §6.1.5 a–b, g: the policies that are accepted and hold for the whole path, in dotted form.
  func finish(with certificate: PathCertificate) throws(PathFault) -> Set<String> {
    var explicit = max(0, explicit - 1)
    if certificate.extensions.requireExplicitPolicy == 0 { explicit = 0 }
    let held = graph?.policies(among: rules.accepted) ?? []
    guard explicit > 0 || !held.isEmpty else { throw .noAcceptedPolicy }
    return Set(held.map(\.description))
  }
}
