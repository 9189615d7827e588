public import Foundation

/// PDF signatures of the baseline B-B (ETSI EN 319 142-1 §6.3): a CMS signature with `signing-certificate-v2`, put into
/// the file by an incremental update that covers the whole of it.
public enum PAdES {
  /// Signs a classic PDF without signatures and returns it with the signature; the original bytes stay as they are, at
  /// its beginning.
  ///
  /// - Parameters:
  ///   - pdf: a PDF with cross-reference tables, not encrypted.
  ///   - signer: whose key and certificate are used; the certificate must be valid at `time`.
  ///   - time: the time of signing that `/M` claims, cut to whole seconds.
  /// - Throws: ``SignatureError/pdf(_:)``, ``SignatureError/outsideValidity``, ``SignatureError/key(_:)``.
  public static func sign(
    _ pdf: [UInt8], with signer: Signer, at time: Date
  ) throws(SignatureError) -> [UInt8] {
    try signer.checkValidity(at: time)
    var update: SignatureUpdate
    do {
      update = try SignatureUpdate(of: pdf, room: signer.longestCMS, at: time)
    } catch {
      throw .pdf(error)
    }
    let cms = try signer.signedData(over: update.digest)
    guard update.place(cms) else { throw .assemblyFailed }
    return update.bytes
  }
}
