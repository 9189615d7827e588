import Signatures
import SwiftASN1

/// What a place where a list is published is called, in a certificate and in the list.
///
/// ```
/// DistributionPointName ::= CHOICE { fullName [0] GeneralNames, nameRelativeToCRLIssuer [1] RelativeDistinguishedName }
/// ```
/// (RFC 5280 §4.2.1.13.)
enum PointName: Sendable, Hashable {
  case full([AlternativeName])
  /// The DER of what is to be put behind the name of the list's issuer.
  case relative([UInt8])

  init(derEncoded node: ASN1Node) throws {
    switch node.identifier {
    case .context(0): self = .full(try AlternativeName.list(node, atMost: 64))
    case .context(1): self = .relative([UInt8](node.encodedBytes))
    default: throw ASN1Error.unexpectedFieldType(node.identifier)
    }
  }

  /// The whole names; none when a relative one does not read.
  func names(under issuer: DirectoryName) -> [AlternativeName] {
    switch self {
    case .full(let names): names
    case .relative(let bytes):
      (try? DER.parse(bytes)).flatMap { try? DirectoryName(issuer, appending: $0) }.map { [.directory($0)] } ?? []
    }
  }
}
