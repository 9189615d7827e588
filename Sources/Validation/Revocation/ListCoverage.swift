import Signatures
import SwiftASN1

/// Which certificates and reasons a list is about.
///
/// ```
/// IssuingDistributionPoint ::= SEQUENCE { distributionPoint [0] DistributionPointName OPTIONAL,
///   onlyContainsUserCerts [1] BOOLEAN DEFAULT FALSE, onlyContainsCACerts [2] BOOLEAN DEFAULT FALSE,
///   onlySomeReasons [3] ReasonFlags OPTIONAL, indirectCRL [4] BOOLEAN DEFAULT FALSE,
///   onlyContainsAttributeCerts [5] BOOLEAN DEFAULT FALSE }
/// ```
/// (RFC 5280 §5.2.5.)
struct ListCoverage: Sendable, Hashable {
  /// To the byte: a delta list must bear the same as its base.
  let der: [UInt8]
  let name: PointName?
  let coversHolders: Bool
  let coversAuthorities: Bool
  let reasons: ReasonMask
  /// Whether it has entries about certificates of other issuers.
  let isIndirect: Bool

  init(derEncoded node: ASN1Node) throws {
    self = try DER.sequence(node, identifier: .sequence) { nodes in
      let name = try DER.optional(&nodes, explicit: 0) { try PointName(derEncoded: $0) }
      let onlyHolders = try Self.flag(&nodes, 1)
      let onlyAuthorities = try Self.flag(&nodes, 2)
      let reasons = try DER.optional(&nodes, .context(3)).map {
        try ReasonMask(derEncoded: $0, withIdentifier: .context(3))
      }
      let isIndirect = try Self.flag(&nodes, 4)
      let onlyAttributes = try Self.flag(&nodes, 5)
      guard [onlyHolders, onlyAuthorities, onlyAttributes].count(where: \.self) <= 1 else {
        throw ASN1Error.invalidASN1Object(reason: "a list that is only about two kinds")
      }
      return ListCoverage(
        der: [UInt8](node.encodedBytes), name: name, coversHolders: !onlyAuthorities && !onlyAttributes,
        coversAuthorities: !onlyHolders && !onlyAttributes, reasons: reasons ?? .all, isIndirect: isIndirect)
    }
  }

  private init(
    der: [UInt8], name: PointName?, coversHolders: Bool, coversAuthorities: Bool, reasons: ReasonMask, isIndirect: Bool
  ) {
    self.der = der
    self.name = name
    self.coversHolders = coversHolders
    self.coversAuthorities = coversAuthorities
    self.reasons = reasons
    self.isIndirect = isIndirect
  }

  private static func flag(_ nodes: inout ASN1NodeCollection.Iterator, _ number: UInt) throws -> Bool {
    try DER.optional(&nodes, .context(number)).map {
      try Bool(derEncoded: $0, withIdentifier: .context(number))
    } ?? false
  }
}
