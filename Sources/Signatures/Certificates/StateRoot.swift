public import Foundation
public import Keys
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

  /// Makes the certificate of a new root over `key`, which signs it. Times are cut to whole seconds.
  public static func issue(
    to subject: Subject, over key: KeyName, in store: any KeyStore, from: Date, until: Date
  ) throws(SignatureError) -> StateRoot {
    let (from, until) = (from.wholeSeconds, until.wholeSeconds)
    guard from < until else { throw .badPeriod }
    let signingKey: KeyStoreSigningKey
    do { signingKey = try KeyStoreSigningKey(key, in: store) } catch { throw .key(error) }
    do {
      let name = try subject.distinguishedName
      let certificate = try Certificate(
        version: .v3, serialNumber: .random(), publicKey: signingKey.publicKey,
        notValidBefore: from, notValidAfter: until, issuer: name, subject: name,
        extensions: try Certificate.Extensions {
          Critical(BasicConstraints.isCertificateAuthority(maxPathLength: nil))
          Critical(KeyUsage(keyCertSign: true, cRLSign: true))
          SubjectKeyIdentifier(hash: signingKey.publicKey)
        },
        issuerPrivateKey: Certificate.PrivateKey(signingKey))
      return StateRoot(issued: try CertificateFile(issued: certificate))
    } catch {
      throw .issuanceFailed
    }
  }

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

  private init(issued file: CertificateFile) {
    self.file = file
  }
}
