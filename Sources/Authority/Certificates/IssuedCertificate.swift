import Crypto
public import Foundation
import SwiftASN1
import X509

/// A certificate with the exact bytes that it was issued as.
public struct IssuedCertificate: Sendable, Hashable {
  let certificate: Certificate
  public let der: [UInt8]
  public let serial: SerialNumber

  /// More bytes than any profile makes.
  private static let longest = 16_384

  /// Throws ``AuthorityError/malformed(_:)``, or ``AuthorityError/tooLarge(_:)`` beyond 16 KiB.
  public init(der: [UInt8]) throws(AuthorityError) {
    guard der.count <= Self.longest else { throw .tooLarge(.certificate) }
    guard let certificate = try? Certificate(derEncoded: der),
      let serial = SerialNumber(bytes: certificate.serialNumber.bytes)
    else { throw .malformed(.certificate) }
    self.certificate = certificate
    self.der = der
    self.serial = serial
  }

  /// Reads the one certificate of a PEM text.
  public init(pem: String) throws(AuthorityError) {
    guard pem.utf8.count <= Self.longest * 2 else { throw .tooLarge(.certificate) }
    guard let document = try? PEMDocument(pemString: pem), document.discriminator == "CERTIFICATE" else {
      throw .malformed(.certificate)
    }
    try self.init(der: document.derBytes)
  }

  public var pem: String { PEMDocument(type: "CERTIFICATE", derBytes: der).pemString + "\n" }
  /// SHA-256 of ``der``, 32 bytes.
  public var fingerprint: [UInt8] { [UInt8](SHA256.hash(data: der)) }
  public var notBefore: Date { certificate.notValidBefore }
  public var notAfter: Date { certificate.notValidAfter }
  /// The whole name, such as `CN=…,O=…,C=ML`.
  public var subject: String { certificate.subject.description }
  public var issuer: String { certificate.issuer.description }
}
