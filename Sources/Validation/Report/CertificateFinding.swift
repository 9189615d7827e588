public import Foundation
import Signatures
import X509

/// A certificate of a signer's path and what was found against it.
public struct CertificateFinding: Sendable, Hashable, Codable {
  /// SHA-256 in hexadecimal digits.
  public let fingerprint: String
  /// The whole name, such as `CN=…,O=…,C=ML`; empty where it cannot be read.
  public let subject: String
  /// Of the subject, where it has one: the common name, without what moves a cursor.
  public let name: String?
  /// Of the subject, where it has one.
  public let organization: String?
  /// The whole name of its issuer.
  public let issuer: String
  /// In hexadecimal digits, two a byte.
  public let serial: String
  public let notBefore: Date
  public let notAfter: Date
  /// Nothing in it when all is well.
  public let faults: [CertificateDefect]

  init(_ certificate: PathCertificate, faults: [CertificateDefect]) {
    fingerprint = certificate.fingerprint.hex
    let names = certificate.names.texts(of: certificate.der)
    subject = names.subject
    name = names.holder.name
    organization = names.holder.organization
    issuer = names.issuer
    serial = certificate.serial.hex
    notBefore = certificate.notBefore
    notAfter = certificate.notAfter
    self.faults = faults
  }
}

extension PathCertificate {
  var subjectText: String { names.texts(of: der).subject }
}
