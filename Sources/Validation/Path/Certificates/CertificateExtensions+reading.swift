import Signatures
import SwiftASN1

extension CertificateExtensions {
  /// More extensions than this are refused.
  private static let most = 64
  private static let mostNames = 1024
  private static let mostPolicies = 256

  /// ```
  /// Extensions ::= SEQUENCE SIZE (1..MAX) OF SEQUENCE { extnID OBJECT IDENTIFIER, critical BOOLEAN DEFAULT FALSE,
  ///                                                     extnValue OCTET STRING }
  /// ```
  /// One that stands twice is refused, as is one of those read here that is not of its form, critical or not.
  init(derEncoded node: ASN1Node) throws {
    self.init()
    for item in try ExtensionItem.list(node, atMost: Self.most) { try read(item) }
  }

  private mutating func read(_ item: ExtensionItem) throws {
    switch item.identifier {
    case [2, 5, 29, 19]: (isAuthority, pathLength) = try Self.basicConstraints(item.node)
    case [2, 5, 29, 15]: keyUses = try KeyUses(derEncoded: item.node)
    case [2, 5, 29, 37]:
      purposes = try Self.nonempty(DER.list(item.node, atMost: Self.most) { try ASN1ObjectIdentifier(derEncoded: $0) })
      hasCriticalPurposes = item.isCritical
    case [2, 5, 29, 17]: alternativeNames = try Self.names(item.node)
    // Names of the issuer decide nothing, but are known.
    case [2, 5, 29, 18]: _ = try Self.names(item.node)
    case [2, 5, 29, 32]: policies = try Self.policies(item.node)
    case [2, 5, 29, 33]: policyMappings = try Self.mappings(item.node)
    case [2, 5, 29, 36]: (requireExplicitPolicy, inhibitPolicyMapping) = try Self.policyConstraints(item.node)
    case [2, 5, 29, 54]: inhibitAnyPolicy = try Self.count(item.node, .integer)
    case [2, 5, 29, 30]: nameConstraints = try NameConstraints(derEncoded: item.node)
    case [2, 5, 29, 14]: subjectKeyIdentifier = [UInt8](try ASN1OctetString(derEncoded: item.node).bytes)
    case [2, 5, 29, 35]: authorityKeyIdentifier = try Self.keyIdentifier(item.node)
    case [2, 5, 29, 31]: distributionPoints = try ListPoint.list(item.node)
    case [2, 5, 29, 46]: _ = try ListPoint.list(item.node)
    case [1, 3, 6, 1, 5, 5, 7, 48, 1, 5]: isUncheckedResponder = true
    case [2, 5, 29, 56], [0, 4, 0, 194121, 2, 1]: isShortLived = true
    default: if item.isCritical, unknownCritical == nil { unknownCritical = item.identifier.description }
    }
  }

  private static func names(_ node: ASN1Node) throws -> [AlternativeName] {
    guard node.identifier == .sequence else { throw ASN1Error.unexpectedFieldType(node.identifier) }
    return try AlternativeName.list(node, atMost: mostNames)
  }

  private static func nonempty<Value>(_ values: [Value]) throws -> [Value] {
    guard !values.isEmpty else { throw ASN1Error.invalidASN1Object(reason: "an empty list") }
    return values
  }

  /// A number of certificates, cut to what any path may have.
  private static func count(_ node: ASN1Node, _ identifier: ASN1Identifier) throws -> Int {
    // A negative one does not read.
    let digits = try ArraySlice<UInt8>(derEncoded: node, withIdentifier: identifier).drop { $0 == 0 }
    return digits.count > 1 ? .max : Int(digits.first ?? 0)
  }

  /// ```
  /// BasicConstraints ::= SEQUENCE { cA BOOLEAN DEFAULT FALSE, pathLenConstraint INTEGER (0..MAX) OPTIONAL }
  /// ```
  private static func basicConstraints(_ node: ASN1Node) throws -> (Bool?, Int?) {
    try DER.sequence(node, identifier: .sequence) { nodes in
      // Written FALSEs are met in old certificates and mean what they say.
      let isAuthority = try DER.optional(&nodes, .boolean).map { try Bool(derEncoded: $0) } ?? false
      let length = try DER.optional(&nodes, .integer).map { try count($0, .integer) }
      return (isAuthority, length)
    }
  }

  /// ```
  /// certificatePolicies ::= SEQUENCE SIZE (1..MAX) OF SEQUENCE { policyIdentifier OBJECT IDENTIFIER, qualifiers OPTIONAL }
  /// ```
  private static func policies(_ node: ASN1Node) throws -> [ASN1ObjectIdentifier] {
    let policies = try DER.list(node, atMost: mostPolicies) { node in
      try DER.sequence(node, identifier: .sequence) { nodes in
        let policy = try ASN1ObjectIdentifier(derEncoded: &nodes)
        _ = nodes.next()
        return policy
      }
    }
    guard Set(policies).count == policies.count else { throw ASN1Error.invalidASN1Object(reason: "a policy twice") }
    return try nonempty(policies)
  }

  /// ```
  /// PolicyMappings ::= SEQUENCE SIZE (1..MAX) OF SEQUENCE { issuerDomainPolicy, subjectDomainPolicy OBJECT IDENTIFIER }
  /// ```
  private static func mappings(_ node: ASN1Node) throws -> [PolicyMapping] {
    try nonempty(
      DER.list(node, atMost: mostPolicies) { node in
        try DER.sequence(node, identifier: .sequence) { nodes in
          PolicyMapping(
            issuer: try ASN1ObjectIdentifier(derEncoded: &nodes), subject: try ASN1ObjectIdentifier(derEncoded: &nodes))
        }
      })
  }

  /// ```
  /// PolicyConstraints ::= SEQUENCE { requireExplicitPolicy [0] INTEGER OPTIONAL, inhibitPolicyMapping [1] INTEGER OPTIONAL }
  /// ```
  private static func policyConstraints(_ node: ASN1Node) throws -> (Int?, Int?) {
    try DER.sequence(node, identifier: .sequence) { nodes in
      let explicit = try DER.optional(&nodes, .context(0)).map { try count($0, .context(0)) }
      let mapping = try DER.optional(&nodes, .context(1)).map { try count($0, .context(1)) }
      guard explicit != nil || mapping != nil else { throw ASN1Error.invalidASN1Object(reason: "no constraint") }
      return (explicit, mapping)
    }
  }

  /// ```
  /// AuthorityKeyIdentifier ::= SEQUENCE { keyIdentifier [0] OCTET STRING OPTIONAL, authorityCertIssuer [1] OPTIONAL,
  ///                                       authorityCertSerialNumber [2] OPTIONAL }
  /// ```
  static func keyIdentifier(_ node: ASN1Node) throws -> [UInt8]? {
    try DER.sequence(node, identifier: .sequence) { nodes in
      let identifier = try DER.optional(&nodes, .context(0)).map {
        [UInt8](try ASN1OctetString(derEncoded: $0, withIdentifier: .context(0)).bytes)
      }
      _ = DER.optional(&nodes, .context(1))
      _ = DER.optional(&nodes, .context(2))
      return identifier
    }
  }
}
