public import Foundation

/// Detached signatures of any file, of the baseline levels (ETSI EN 319 122-1 §6): CMS with `signing-certificate-v2` and
/// `signing-time`, beside the file that it is over.
///
/// For the long term, certificates, lists and answers stand in SignedData itself, and an `archive-time-stamp-v3` is over
/// all of it and over the file. Files are read in pieces, of whatever size they are.
public enum CAdES {
  /// The signature over a file, in DER.
  ///
  /// - Parameter time: the time of signing that it claims, cut to whole seconds; the certificates must be valid then.
  /// - Throws: ``SignatureError/outsideValidity``, ``SignatureError/key(_:)``, ``SignatureError/content(_:)``, and what a
  ///   time stamper throws.
  public static func sign(
    _ content: FileContent, with signer: Signer, at time: Date, level: BaselineLevel = .b
  ) throws(SignatureError) -> [UInt8] {
    try signer.checkValidity(at: time)
    let signer = try signer.changing(to: .cades)
    let digest: [UInt8]
    do { digest = try content.digest(by: signer.digestAlgorithm) } catch { throw .content(error) }
    let signature = try signer.signedData(over: digest, at: time, stampedBy: level.stamper)
    guard let (values, stamper) = level.longTerm else { return signature }
    return try extend(signature, over: content, with: values, stampedBy: stamper)
  }

  /// Renews what proves a signature, or raises its level: adds what validation needs (B-LT) and then, if there is a
  /// stamper, an archive time stamp over all of it (B-LTA).
  ///
  /// - Throws: ``SignatureError/notExtensible(_:)`` for what is not CMS of one signer in DER, and what a time stamper
  ///   throws.
  public static func extend(
    _ signature: [UInt8], over content: FileContent, with values: RevocationValues,
    stampedBy stamper: (any TimeStamper)? = nil
  ) throws(SignatureError) -> [UInt8] {
    var parts: CMSParts
    do throws(CMSFault) { parts = try CMSParts(signature) } catch { throw .notExtensible(error.reason) }
    do { try parts.add(values) } catch { throw .assemblyFailed }
    if let stamper {
      let digest: [UInt8]
      do { digest = try content.digest(by: .sha256) } catch { throw .content(error) }
      try parts.archive(contentDigest: digest, by: stamper)
    }
    do { return try parts.der } catch { throw .assemblyFailed }
  }
}
