import Crypto
import Foundation
import X509

/// Whom a verifier trusts: roots of States, and the seal certificates that stamps name by their key ids.
public struct TrustAnchors: Sendable {
  public let roots: [StateRoot]
  /// Seal certificates that are known beforehand. That one stands here does not make it trusted: a path to a root does.
  public let seals: [SealCertificate]

  private let authorities: [Certificate]
  private let sealsByKeyID: [[UInt8]: SealCertificate]
  /// By the seals' keys: a key that is in doubt is so under every certificate.
  private let ends: [Data: SealEnd]

  /// - Parameter ends: what the State says of seals that it retired.
  public init(roots: [StateRoot], seals: [SealCertificate] = [], ends: [SealCertificate: SealEnd] = [:]) {
    self.init(roots: roots, seals: seals, authorities: [], ends: ends)
  }

  /// Sorts the certificates of PEM texts: self-signed authorities become roots, other authorities may stand between, the
  /// rest must be seals.
  public init(pem texts: [String]) throws(SignatureError) {
    var certificates: [CertificateFile] = []
    for text in texts { certificates += try CertificateFile.all(inPEM: text) }
    try self.init(sorting: certificates)
  }

  /// The same from files, each of at most 1 MiB. Throws ``SignatureError/unreadable(file:)``.
  public init(files paths: [String]) throws(SignatureError) {
    var certificates: [CertificateFile] = []
    for path in paths {
      guard let handle = FileHandle(forReadingAtPath: path) else { throw .unreadable(file: path) }
      defer { try? handle.close() }
      let content: Foundation.Data
      do { content = try handle.read(upToCount: 1 << 20) ?? Data() } catch { throw .unreadable(file: path) }
      certificates += try CertificateFile.all(inPEM: String(decoding: content, as: UTF8.self), file: path)
    }
    try self.init(sorting: certificates)
  }

  private init(sorting files: [CertificateFile]) throws(SignatureError) {
    var roots: [StateRoot] = []
    var seals: [SealCertificate] = []
    var authorities: [Certificate] = []
    do throws(CertificateFault) {
      for file in files {
        let certificate = file.certificate
        if try !certificate.mayIssue(below: 0) {
          seals.append(try SealCertificate(file))
        } else if certificate.subject == certificate.issuer {
          roots.append(try StateRoot(file))
        } else {
          authorities.append(certificate)
        }
      }
    } catch {
      throw .badCertificate(error)
    }
    self.init(roots: roots, seals: seals, authorities: authorities)
  }

  private init(
    roots: [StateRoot], seals: [SealCertificate], authorities: [Certificate], ends: [SealCertificate: SealEnd] = [:]
  ) {
    self.roots = roots
    self.seals = seals
    self.authorities = authorities
    sealsByKeyID = Dictionary(seals.map { ($0.keyID, $0) }, uniquingKeysWith: { first, _ in first })
    self.ends = Dictionary(
      ends.map { ($0.key.publicKey.x963Representation, $0.value) },
      uniquingKeysWith: { $0.time < $1.time ? $0 : $1 })
  }

  /// What the State says of the seal with this key; nil for one that it did not retire.
  func end(of key: P256.Signing.PublicKey) -> SealEnd? { ends[key.x963Representation] }

  /// The seal certificate that a stamp names.
  public func seal(keyID: [UInt8]) -> SealCertificate? { sealsByKeyID[keyID] }

  /// The path from a signer's certificate to one of the roots.
  func path(for leaf: Certificate, through others: [Certificate] = []) throws(CertificateFault) -> CertificatePath {
    try CertificatePath(for: leaf, through: authorities + others, to: roots)
  }
}
