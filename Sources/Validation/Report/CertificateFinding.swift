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
  public let faults: [CertificateFaultCode]

  init(_ certificate: PathCertificate, faults: [CertificateFaultCode]) {
    fingerprint = certificate.fingerprint.hexadecimal
    subject = certificate.subjectText
    let holder = HolderName(certificate)
    name = holder.name
    organization = holder.organization
    issuer = certificate.issuerText
    serial = certificate.serial.hexadecimal
    notBefore = certificate.notBefore
    notAfter = certificate.notAfter
    self.faults = faults
  }
}

extension PathCertificate {
  var subjectText: String { names.texts(of: der).subject }

  var issuerText: String { names.texts(of: der).issuer }
}

extension [UInt8] {
  /// Two lower-case digits a byte.
  var hexadecimal: String {
    let digits = [UInt8]("0123456789abcdef".utf8)
    return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
