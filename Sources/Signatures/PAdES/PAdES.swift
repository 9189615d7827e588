public import Foundation

/// PDF signatures of the baseline levels (ETSI EN 319 142-1 §6): a CMS signature with `signing-certificate-v2`, put into
/// the file by an incremental update that covers the whole of it; for the long term, what validation needs and a time
/// stamp, by further updates.
///
/// The original bytes stay as they are, at the beginning of the result, and earlier signatures stay valid.
public enum PAdES {
  /// Signs a PDF and returns it with the signature.
  ///
  /// - Parameters:
  ///   - pdf: any PDF that is not encrypted.
  ///   - signer: whose key and certificate are used; the certificates must be valid at `time`.
  ///   - time: the time of signing that `/M` claims, cut to whole seconds.
  /// - Throws: ``SignatureError/pdf(_:)``, ``SignatureError/outsideValidity``, ``SignatureError/key(_:)``, and what a
  ///   time stamper throws.
  public static func sign(
    _ pdf: [UInt8], with signer: Signer, at time: Date, options: Options = Options()
  ) throws(SignatureError) -> [UInt8] {
    var writer = PAdESWriter(MemoryPDF(pdf))
    try writer.sign(with: signer, at: time, options)
    return writer.target.bytes
  }

  /// Renews what proves the signatures of a PDF, or raises their level: adds what validation needs (B-LT) and then, if
  /// there is a stamper, a document time stamp over all of it (B-LTA). Values that the file has are not added again.
  ///
  /// - Throws: ``SignatureError/pdf(_:)``, and what a time stamper throws.
  public static func extend(
    _ pdf: [UInt8], with values: RevocationValues, stampedBy stamper: (any TimeStamper)? = nil
  ) throws(SignatureError) -> [UInt8] {
    var writer = PAdESWriter(MemoryPDF(pdf))
    try writer.keep(values)
    if let stamper { try writer.stamp(by: stamper) }
    return writer.target.bytes
  }
}
