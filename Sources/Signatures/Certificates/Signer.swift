package import Crypto
package import Foundation
public import Keys
import X509

/// A key that can be used, with the certificates that say whose it is.
///
/// Cheap to copy and meant to be kept: what all signatures of one signer share is encoded once, when it is made.
public struct Signer: Sendable {
  public let key: KeyName
  public let chain: CertificateChain
  /// Of the key.
  package let algorithm: KeyAlgorithm

  private let store: any KeyStore
  private let cms: CMSTemplate

  /// Proves that the key can sign, by signing once: the public key alone may be known where the private one is gone.
  /// Without `isTried` it is left to the first signature, for a key that is known to sign no more.
  ///
  /// Throws ``SignatureError/keyMismatch(_:)`` when the chain is not of `key`, ``SignatureError/badCertificate(_:)`` when
  /// its certificate may not sign documents, and ``SignatureError/key(_:)``.
  public init(
    key: KeyName, in store: any KeyStore, chain: CertificateChain, isTried: Bool = true
  ) throws(SignatureError) {
    do throws(CertificateFault) {
      guard try chain.leaf.certificate.maySeal else { throw .notSeal }
    } catch {
      throw .badCertificate(error)
    }
    try self.init(key: key, in: store, chain: chain, form: .pades, isTried: isTried)
  }

  /// With a seal that the root itself issued. Throws ``SignatureError/badCertificate(_:)`` when it did not.
  public init(
    key: KeyName, in store: any KeyStore, certificate: SealCertificate, root: StateRoot, isTried: Bool = true
  ) throws(SignatureError) {
    try self.init(key: key, in: store, chain: CertificateChain(certificate.file, root: root), isTried: isTried)
  }

  /// For signatures of another form than a PDF's.
  package init(
    key: KeyName, in store: any KeyStore, chain: CertificateChain, form: CMSForm, isTried: Bool = true
  ) throws(SignatureError) {
    let signing: KeyStoreSigningKey
    do throws(KeyError) {
      signing = try KeyStoreSigningKey(key, in: store)
      algorithm = try store.subjectPublicKey(of: key).algorithm
      if isTried { _ = try signing.sign(Array("a signer begins".utf8)) }
    } catch {
      throw .key(error)
    }
    guard signing.publicKey == chain.leaf.certificate.publicKey else { throw .keyMismatch(key) }
    do { cms = try CMSTemplate(form, chain: chain, algorithm: algorithm) } catch { throw .assemblyFailed }
    self.key = key
    self.store = store
    self.chain = chain
  }

  /// The same signer for signatures of another form.
  func changing(to form: CMSForm) throws(SignatureError) -> Signer { try Signer(self, form) }

  private init(_ other: Signer, _ form: CMSForm) throws(SignatureError) {
    do { cms = try CMSTemplate(form, chain: other.chain, algorithm: other.algorithm) } catch { throw .assemblyFailed }
    (key, store, chain, algorithm) = (other.key, other.store, other.chain, other.algorithm)
  }

  /// The signature over `message`, in the form of the key's ``KeyAlgorithm``. Throws ``SignatureError/key(_:)``.
  func signature(over message: [UInt8]) throws(SignatureError) -> [UInt8] {
    do { return try store.signature(for: message, with: key) } catch { throw .key(error) }
  }

  /// Throws ``SignatureError/outsideValidity`` unless all certificates are valid at `time`.
  package func checkValidity(at time: Date) throws(SignatureError) {
    guard chain.notBefore <= time, time <= chain.notAfter else { throw .outsideValidity }
  }

  /// ES256 (RFC 7518 §3.4). Throws ``SignatureError/key(_:)`` for a key that is not of P-256.
  package func sign(_ message: [UInt8]) throws(SignatureError) -> P256.Signing.ECDSASignature {
    do { return try store.sign(message, with: key) } catch { throw .key(error) }
  }

  /// The digest that ``signedData(over:at:content:hasCertificates:stampedBy:)`` is over.
  package var digestAlgorithm: DigestAlgorithm { cms.digest }

  /// The CMS SignedData over content of this digest, in DER: at most ``longestCMS(content:stampedBy:)`` bytes.
  ///
  /// - Parameters:
  ///   - digest: by ``digestAlgorithm``.
  ///   - time: for forms that sign a time.
  ///   - content: for forms that carry it.
  ///   - hasCertificates: false leaves the signer's certificates out, for readers who have them.
  ///   - stamper: proves when the signature existed, in an unsigned attribute (RFC 3161 appendix A): level B-T.
  package func signedData(
    over digest: [UInt8], at time: Date? = nil, content: [UInt8] = [], hasCertificates: Bool = true,
    stampedBy stamper: (any TimeStamper)? = nil
  ) throws(SignatureError) -> [UInt8] {
    let attributes: [UInt8]
    do { attributes = try cms.attributes(digest: digest, at: time) } catch { throw .assemblyFailed }
    let signature = try signature(over: attributes)
    var unsigned: [UInt8] = []
    if let stamper { unsigned = try CMSAttribute.timeStamp(over: signature, by: stamper) }
    return cms.signedData(
      attributes: attributes, signature: signature, content: content, unsigned: unsigned,
      hasCertificates: hasCertificates)
  }

  package func longestCMS(content: Int = 0, stampedBy stamper: (any TimeStamper)? = nil) -> Int {
    cms.longest(content: content, unsigned: stamper.map(CMSAttribute.longestTimeStamp) ?? 0)
  }
}
