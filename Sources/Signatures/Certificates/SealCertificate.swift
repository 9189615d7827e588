import Crypto
public import Foundation
public import Keys
import SwiftASN1
public import Vocabulary
import X509

/// The certificate of a key that seals documents: it signs acts and nothing else, and says « non qualifié ».
public struct SealCertificate: Sendable, Hashable {
  let file: CertificateFile
  let publicKey: P256.Signing.PublicKey

  public var pem: String { file.pem }
  public var der: [UInt8] { file.der }
  /// SHA-256 of ``der``, 32 bytes.
  public var fingerprint: [UInt8] { file.fingerprint }
  /// First 8 bytes of ``fingerprint``: how a stamp names its certificate.
  public var keyID: [UInt8] { file.keyID }
  public var notBefore: Date { file.certificate.notValidBefore }
  public var notAfter: Date { file.certificate.notValidAfter }
  /// The whole name, such as `CN=…,O=…,C=ML`.
  public var subject: String { file.certificate.subject.description }
  /// The State whose seal this is, or nil when the certificate names none of the three.
  public var state: StateCode? {
    file.certificate.subject.text(of: .RDNAttributeType.countryName).flatMap(StateCode.init(rawValue:))
  }

  /// Issues a certificate for `key` under `root`, signed with the root's key. Times are cut to whole seconds, and the
  /// certificate may not outlive its root.
  public static func issue(
    to subject: Subject, over key: KeyName, in store: any KeyStore,
    under root: StateRoot, signedWith rootKey: KeyName, in rootStore: any KeyStore,
    from: Date, until: Date
  ) throws(SignatureError) -> SealCertificate {
    let (from, until) = (from.wholeSeconds, until.wholeSeconds)
    guard from < until, root.notBefore <= from, until <= root.notAfter else { throw .badPeriod }
    let signingKey: KeyStoreSigningKey
    let publicKey: P256.Signing.PublicKey
    do {
      signingKey = try KeyStoreSigningKey(rootKey, in: rootStore)
      publicKey = try store.publicKey(of: key)
    } catch {
      throw .key(error)
    }
    guard signingKey.publicKey == root.file.certificate.publicKey else { throw .keyMismatch(rootKey) }
    do {
      let certified = Certificate.PublicKey(publicKey)
      let rootIdentifier = try root.file.certificate.extensions.subjectKeyIdentifier
      let certificate = try Certificate(
        version: .v3, serialNumber: .random(), publicKey: certified,
        notValidBefore: from, notValidAfter: until,
        issuer: root.file.certificate.subject, subject: try subject.distinguishedName,
        extensions: try Certificate.Extensions {
          Critical(BasicConstraints.notCertificateAuthority)
          Critical(KeyUsage(digitalSignature: true, nonRepudiation: true))
          // NSS, by which poppler and LibreOffice verify, takes no signer without the purpose of e-mail protection.
          try ExtendedKeyUsage([.documentSigning, .emailProtection])
          SubjectKeyIdentifier(hash: certified)
          AuthorityKeyIdentifier(keyIdentifier: rootIdentifier?.keyIdentifier)
          CertificatePolicy.notQualified
        },
        issuerPrivateKey: Certificate.PrivateKey(signingKey))
      return try SealCertificate(try CertificateFile(issued: certificate))
    } catch {
      throw .issuanceFailed
    }
  }

  /// Reads one certificate. Throws ``SignatureError/badCertificate(_:)`` when it may not seal documents.
  public init(pem: String) throws(SignatureError) {
    let file = try CertificateFile.only(inPEM: pem)
    do { try self.init(file) } catch { throw .badCertificate(error) }
  }

  init(_ file: CertificateFile) throws(CertificateFault) {
    guard try file.certificate.maySeal, let key = P256.Signing.PublicKey(file.certificate.publicKey) else {
      throw .notSeal
    }
    self.file = file
    publicKey = key
  }

  public static func == (left: SealCertificate, right: SealCertificate) -> Bool { left.file == right.file }

  public func hash(into hasher: inout Hasher) { hasher.combine(file) }
}

extension ExtendedKeyUsage.Usage {
  /// id-kp-documentSigning (RFC 9336 §3).
  static let documentSigning = ExtendedKeyUsage.Usage(oid: [1, 3, 6, 1, 5, 5, 7, 3, 36])
}
