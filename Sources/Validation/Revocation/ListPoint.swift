import Signatures
import SwiftASN1

/// Where a certificate says that its status is published.
///
/// ```
/// CRLDistributionPoints ::= SEQUENCE SIZE (1..MAX) OF DistributionPoint
/// DistributionPoint ::= SEQUENCE { distributionPoint [0] DistributionPointName OPTIONAL, reasons [1] ReasonFlags OPTIONAL,
///                                  cRLIssuer [2] GeneralNames OPTIONAL }
/// ```
/// (RFC 5280 §4.2.1.13.)
struct ListPoint: Sendable, Hashable {
  let name: PointName?
  let reasons: ReasonMask
  /// Who publishes it, when that is not the certificate's issuer.
  let issuers: [AlternativeName]?

  /// What stands for a certificate that names no place (RFC 5280 §6.3.3): any list of its issuer.
  static func implicit(issuer: DirectoryName) -> ListPoint {
    ListPoint(name: .full([.directory(issuer)]), reasons: .all, issuers: nil)
  }

  static func list(_ node: ASN1Node) throws -> [ListPoint] {
    let points = try DER.list(node, atMost: 64) { try ListPoint(derEncoded: $0) }
    guard !points.isEmpty else { throw ASN1Error.invalidASN1Object(reason: "no point") }
    return points
  }

  private init(name: PointName?, reasons: ReasonMask, issuers: [AlternativeName]?) {
    self.name = name
    self.reasons = reasons
    self.issuers = issuers
  }

  private init(derEncoded node: ASN1Node) throws {
    self = try DER.sequence(node, identifier: .sequence) { nodes in
      let name = try DER.optional(&nodes, explicit: 0) { try PointName(derEncoded: $0) }
      let reasons = try DER.optional(&nodes, .context(1)).map {
        try ReasonMask(derEncoded: $0, withIdentifier: .context(1))
      }
      let issuers = try DER.optional(&nodes, .context(2)).map { try AlternativeName.list($0, atMost: 64) }
      guard name != nil || issuers != nil else { throw ASN1Error.invalidASN1Object(reason: "a point without a name") }
      return ListPoint(name: name, reasons: reasons ?? .all, issuers: issuers)
    }
  }

  /// The names by which a list can be known to be the one of this point.
  func names(for certificate: PathCertificate) -> [AlternativeName] {
    guard let name else { return issuers ?? [] }
    return name.names(under: publishers.first ?? certificate.issuer)
  }

  /// Whether `issuer` is named as the one who publishes.
  func names(_ issuer: DirectoryName) -> Bool { publishers.contains(issuer) }

  /// Names of the issuers as they stand in lists.
  var publishers: [DirectoryName] {
    (issuers ?? []).compactMap { if case .directory(let name) = $0 { name } else { nil } }
  }
}
