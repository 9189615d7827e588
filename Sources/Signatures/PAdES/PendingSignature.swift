import Crypto
public import Foundation
import Keys
import X509

/// A PDF that is ready for its signature, which a key elsewhere has yet to make.
///
/// The same file, certificates, time and options give the same ``digest`` again, so that somebody can be asked to agree to
/// it before the key is at hand.
public struct PendingSignature {
  /// SHA-256 of the signed attributes, 32 bytes: what the key signs.
  public let digest: [UInt8]

  private let attributes: [UInt8]
  private let template: CMSTemplate
  private let key: P256.Signing.PublicKey
  private let stamper: (any TimeStamper)?
  private let target: MemoryPDF
  private let update: SignatureUpdate

  init(
    of pdf: [UInt8], for chain: CertificateChain, at time: Date, _ options: PAdES.Options
  ) throws(SignatureError) {
    guard chain.notBefore <= time, time <= chain.notAfter else { throw .outsideValidity }
    guard let key = P256.Signing.PublicKey(chain.leaf.certificate.publicKey) else { throw .assemblyFailed }
    self.key = key
    stamper = options.level.stamper
    target = MemoryPDF(pdf)
    do {
      template = try CMSTemplate(.pades, chain: chain, algorithm: .p256)
    } catch {
      throw .assemblyFailed
    }
    let room = template.longest(unsigned: stamper.map(CMSAttribute.longestTimeStamp) ?? 0)
    let digest: [UInt8]
    do {
      update = try SignatureUpdate(of: PDFFile(target), for: .signature(time: time, options), room: room)
      digest = try update.digest(by: template.digest)
    } catch {
      throw .pdf(error)
    }
    do { attributes = try template.attributes(digest: digest) } catch { throw .assemblyFailed }
    self.digest = [UInt8](SHA256.hash(data: attributes))
  }

  /// The PDF with its signature.
  ///
  /// - Parameters:
  ///   - signature: ECDSA over ``digest`` in DER (RFC 3279 §2.2.3).
  ///   - isStamped: false leaves the time stamp out that the options asked for.
  /// - Throws: ``SignatureError/assemblyFailed`` for a signature that is not this one's, and what a time stamper throws.
  public func signed(with signature: [UInt8], isStamped: Bool = true) throws(SignatureError) -> [UInt8] {
    guard let made = try? P256.Signing.ECDSASignature(derRepresentation: signature),
      key.isValidSignature(made, for: attributes)
    else { throw .assemblyFailed }
    var unsigned: [UInt8] = []
    if isStamped, let stamper { unsigned = try CMSAttribute.timeStamp(over: signature, by: stamper) }
    var update = update
    let cms = template.signedData(attributes: attributes, signature: signature, unsigned: unsigned)
    guard update.place(cms) else { throw .assemblyFailed }
    return target.bytes + update.appended
  }
}

extension PAdES {
  /// Prepares a signature at level B-B or B-T that a P-256 key elsewhere makes. See ``sign(_:with:at:options:)``.
  public static func prepare(
    _ pdf: [UInt8], for chain: CertificateChain, at time: Date, options: Options = Options()
  ) throws(SignatureError) -> PendingSignature {
    try PendingSignature(of: pdf, for: chain, at: time, options)
  }

  /// How many pages a PDF has. Throws ``SignatureError/pdf(_:)`` for what is no PDF that can be signed.
  public static func pageCount(of pdf: [UInt8]) throws(SignatureError) -> Int {
    do { return try PDFFile(pdf).pageCount } catch { throw .pdf(error) }
  }
}
