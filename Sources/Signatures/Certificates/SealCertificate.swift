import Crypto
public import Foundation
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
