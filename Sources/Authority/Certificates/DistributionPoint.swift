import Signatures
import SwiftASN1
import X509

/// The address of a list of revoked certificates, as a certificate or a list names it.
///
/// ```
/// DistributionPoint ::= SEQUENCE { distributionPoint [0] DistributionPointName OPTIONAL,
///                                  reasons [1] ReasonFlags OPTIONAL, cRLIssuer [2] GeneralNames OPTIONAL }
/// DistributionPointName ::= CHOICE { fullName [0] GeneralNames, nameRelativeToCRLIssuer [1] RelativeDistinguishedName }
/// IssuingDistributionPoint ::= SEQUENCE { distributionPoint [0] DistributionPointName OPTIONAL, … }
/// ```
/// (RFC 5280 §4.2.1.13, §5.2.5.) The list of an issuing distribution point covers the certificates whose point bears
/// the very same name.
enum DistributionPoint {
  /// `CRLDistributionPoints`, and `FreshestCRL`, which has the same syntax.
  static func list(_ address: PublicAddress) throws -> [UInt8] {
    try DER.encoded { try $0.sequence { try point(address, into: &$0) } }
  }

  /// `IssuingDistributionPoint`, which with this one part looks like a `DistributionPoint`.
  static func issuing(_ address: PublicAddress) throws -> [UInt8] {
    try DER.encoded { try point(address, into: &$0) }
  }

  /// The address in an `IssuingDistributionPoint`; one that narrows the list in another way is refused.
  static func issuing(derEncoded bytes: ArraySlice<UInt8>) throws -> String {
    try DER.sequence(try DER.parse(bytes), identifier: .sequence) { nodes in
      try DER.explicitlyTagged(&nodes, tagNumber: 0, tagClass: .contextSpecific) { name in
        try DER.sequence(name, identifier: .context(0)) { names in
          guard case .uniformResourceIdentifier(let address) = try GeneralName(derEncoded: &names) else {
            throw ASN1Error.invalidASN1Object(reason: "a distribution point without an address")
          }
          return address
        }
      }
    }
  }

  private static func point(_ address: PublicAddress, into coder: inout DER.Serializer) throws {
    try coder.sequence { point in
      try point.context(0) { name in
        try name.context(0) { try $0.serialize(GeneralName.uniformResourceIdentifier(address.text)) }
      }
    }
  }
}
