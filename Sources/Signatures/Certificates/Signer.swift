import Crypto
import Foundation
public import Keys

/// A key that can be used with the certificate that says whose it is.
///
/// Cheap to copy and meant to be kept: what all signatures of one signer share is encoded once, when it is made.
public struct Signer: Sendable {
  public let key: KeyName
  public let certificate: SealCertificate
  public let root: StateRoot

  private let store: any KeyStore
  private let cms: CMSTemplate

  /// Throws ``SignatureError/keyMismatch(_:)`` when `certificate` is not that of `key`, and
  /// ``SignatureError/badCertificate(_:)`` when `root` did not issue it.
  public init(
    key: KeyName, in store: any KeyStore, certificate: SealCertificate, root: StateRoot
  ) throws(SignatureError) {
    let publicKey: P256.Signing.PublicKey
    do { publicKey = try store.publicKey(of: key) } catch { throw .key(error) }
    guard publicKey.rawRepresentation == certificate.publicKey.rawRepresentation else { throw .keyMismatch(key) }
    do {
      _ = try CertificatePath(for: certificate.file.certificate, through: [], to: [root])
    } catch {
      throw .badCertificate(error)
    }
    do { cms = try CMSTemplate(certificate: certificate) } catch { throw .assemblyFailed }
    self.key = key
    self.store = store
    self.certificate = certificate
    self.root = root
  }

  /// Throws ``SignatureError/outsideValidity`` unless both certificates are valid at `time`.
  func checkValidity(at time: Date) throws(SignatureError) {
    let begin = max(certificate.notBefore, root.notBefore)
    let end = min(certificate.notAfter, root.notAfter)
    guard begin <= time, time <= end else { throw .outsideValidity }
  }

  func sign(_ message: [UInt8]) throws(SignatureError) -> P256.Signing.ECDSASignature {
    do { return try store.sign(message, with: key) } catch { throw .key(error) }
  }

  /// The CMS SignedData over content of this SHA-256 digest, in DER: at most ``longestCMS`` bytes.
  func signedData(over digest: SHA256.Digest) throws(SignatureError) -> [UInt8] {
    let attributes = cms.attributes(digest: digest)
    let signature = try sign(attributes)
    return cms.signedData(attributes: attributes, signature: [UInt8](signature.derRepresentation))
  }

  var longestCMS: Int { cms.longest }
}
