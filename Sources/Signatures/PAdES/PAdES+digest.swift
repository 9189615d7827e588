extension PAdES {
  /// What a signed PDF is known by: SHA-256, 32 bytes, of all its bytes but the hole that holds its signature
  /// (`/ByteRange`, ISO 32000-1 §12.8.1).
  ///
  /// It is the ``PDFReport/signedDigest`` that ``validate(_:trust:at:)`` finds. The signature need not be a good one:
  /// this asks only where it stands.
  ///
  /// - Throws: ``SignatureError/pdf(_:)`` for what is no PDF, ``SignatureError/notSigned(_:)`` when it has not one
  ///   signature that covers all the rest of the file.
  public static func signedDigest(of pdf: [UInt8]) throws(SignatureError) -> [UInt8] {
    let file: PDFFile
    do { file = try PDFFile(pdf) } catch { throw .pdf(error) }
    do { return Array(try EmbeddedSignature(in: file).digest) } catch { throw .notSigned(error.finding) }
  }
}
