public import Foundation
import Signatures
import X509

/// A certificate of a signer's path and what was found against it.
public struct CertificateFinding: Sendable, Hashable, Codable {
  /// SHA-256 in hexadecimal digits.
  public let fingerprint: String
  /// The whole name, such as `CN=…,O=…,C=ML`; empty where it cannot be read.
  public let subject: String
  public let notBefore: Date
  public let notAfter: Date
  /// Nothing in it when all is well.
  public let faults: [CertificateFaultCode]

  init(_ certificate: PathCertificate, faults: [CertificateFaultCode]) {
    fingerprint = certificate.fingerprint.hexadecimal
    subject = certificate.subjectText
    notBefore = certificate.notBefore
    notAfter = certificate.notAfter
    self.faults = faults
  }
}

extension PathCertificate {
  var subjectText: String {
    (try? CertificateFile(der: der))?.certificate.subject.description ?? ""
  }
}

extension [UInt8] {
  /// Two lower-case digits a byte.
  var hexadecimal: String {
    let digits = [UInt8]("0123456789abcdef".utf8)
    return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
