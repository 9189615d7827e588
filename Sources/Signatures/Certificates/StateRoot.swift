public import Foundation
import X509

/// The certificate that a State signs for itself and that everybody else trusts it by: a P-256 authority (RFC 5280).
public struct StateRoot: Sendable, Hashable {
  let file: CertificateFile

  /// The certificate in PEM, as it stands in `DATA/trust/root.pem`.
  public var pem: String { file.pem }
  package var der: [UInt8] { file.der }
  /// SHA-256 of the certificate in DER, 32 bytes: what a ministry prints so that others may compare.
  public var fingerprint: [UInt8] { file.fingerprint }
  public var notBefore: Date { file.certificate.notValidBefore }
  public var notAfter: Date { file.certificate.notValidAfter }
  /// The whole name, such as `CN=…,O=…,C=ML`.
  public var subject: String { file.certificate.subject.description }

  /// Reads one certificate. Throws ``SignatureError/badCertificate(_:)`` when it is not a self-signed authority.
  public init(pem: String) throws(SignatureError) {
    let file = try CertificateFile.only(inPEM: pem)
    do { try self.init(file) } catch { throw .badCertificate(error) }
  }

  init(_ file: CertificateFile) throws(CertificateFault) {
    let certificate = file.certificate
    guard certificate.issuer == certificate.subject, try certificate.mayIssue(below: 0) else { throw .notRoot }
    guard certificate.isSigned(by: certificate) else { throw .badSignature }
    self.file = file
  }
}
