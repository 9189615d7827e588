public import Foundation

extension PAdES {
  /// Signs a file of any size, of which little is in memory at a time. See ``sign(_:with:at:options:)``.
  ///
  /// The result is complete when it stands under its name, which may be that of the original; when something fails,
  /// nothing is written there. Only the owner may read it.
  ///
  /// - Throws: ``SignatureError/unreadable(file:)`` besides, for the original or the place of the result.
  public static func sign(
    file: String, to destination: String, with signer: Signer, at time: Date, options: Options = Options()
  ) throws(SignatureError) {
    try signer.checkValidity(at: time)
    try revise(file, to: destination) { writer throws(SignatureError) in
      try writer.sign(with: signer, at: time, options)
    }
  }

  /// Renews what proves the signatures of a file. See ``extend(_:with:stampedBy:)``.
  public static func extend(
    file: String, to destination: String, with values: RevocationValues, stampedBy stamper: (any TimeStamper)? = nil
  ) throws(SignatureError) {
    try revise(file, to: destination) { writer throws(SignatureError) in
      try writer.keep(values)
      if let stamper { try writer.stamp(by: stamper) }
    }
  }

  private static func revise(
    _ file: String, to destination: String,
    _ body: (inout PAdESWriter<FilePDF>) throws(SignatureError) -> Void
  ) throws(SignatureError) {
    let original = try FilePDF(reading: file)
    try FilePDF.replacing(destination) { copy throws(SignatureError) in
      var writer = PAdESWriter(try copied(original, to: copy))
      try body(&writer)
      return writer.target
    }
  }

  private static func copied(_ original: FilePDF, to copy: FilePDF) throws(SignatureError) -> FilePDF {
    var copy = copy
    do {
      try original.forEachPiece(
        of: 0..<original.count, { piece throws(PDFFault) in try copy.append(piece) }, else: { $0 })
    } catch {
      throw .pdf(error)
    }
    return copy
  }
}
