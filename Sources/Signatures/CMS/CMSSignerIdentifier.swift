import SwiftASN1
package import X509

/// ```
/// SignerIdentifier ::= CHOICE { issuerAndSerialNumber IssuerAndSerialNumber, subjectKeyIdentifier [0] OCTET STRING }
/// ```
/// (RFC 5652 §5.3.)
package enum CMSSignerIdentifier: Hashable, Sendable {
  case issuer(DistinguishedName, serialNumber: Certificate.SerialNumber)
  case key([UInt8])

  init(derEncoded node: ASN1Node) throws {
    if node.identifier == .context(0) {
      self = .key([UInt8](try ASN1OctetString(berEncoded: node, withIdentifier: .context(0)).bytes))
      return
    }
    self = try DER.sequence(node, identifier: .sequence) { identifier in
      let issuer = try DistinguishedName(derEncoded: try DER.next(&identifier))
      let serial = try ArraySlice<UInt8>(derEncoded: &identifier)
      return .issuer(issuer, serialNumber: Certificate.SerialNumber(bytes: serial))
    }
  }

  /// False where a certificate cannot be the one: its serial number stands after four headers and the version (RFC 5280 §4.1).
  /// It spares the reading of the others.
  func mayName(_ certificate: [UInt8]) -> Bool {
    guard case .issuer(_, let serial) = self else { return true }
    return certificate.prefix(64 + serial.bytes.count).contains(serial.bytes)
  }

  package func names(_ certificate: Certificate) -> Bool {
    switch self {
    case .issuer(let issuer, let serial):
      return certificate.issuer == issuer && certificate.serialNumber == serial
    case .key(let identifier):
      let own = try? certificate.extensions.subjectKeyIdentifier?.keyIdentifier
      return own.map { $0.elementsEqual(identifier) } ?? false
    }
  }
}
