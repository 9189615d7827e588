import Foundation

/// A PDF to which revisions are added, one after the other.
struct PAdESWriter<Target: PDFTarget> {
  private(set) var target: Target

  init(_ target: Target) {
    self.target = target
  }

  /// Signs at the level that is asked for. The certificates must be valid at `time`.
  mutating func sign(with signer: Signer, at time: Date, _ options: PAdES.Options) throws(SignatureError) {
    try signer.checkValidity(at: time)
    let stamper = options.level.stamper
    var update: SignatureUpdate
    let digest: [UInt8]
    do {
      update = try SignatureUpdate(
        of: PDFFile(target), for: .signature(time: time, options), room: signer.longestCMS(stampedBy: stamper))
      digest = try update.digest(by: signer.digestAlgorithm)
    } catch {
      throw .pdf(error)
    }
    let cms = try signer.signedData(over: digest, stampedBy: stamper)
    guard update.place(cms) else { throw .assemblyFailed }
    do { try target.append(update.appended) } catch { throw .pdf(error) }
    switch options.level {
    case .b, .t: break
    case .lt(_, let values): try keep(values)
    case .lta(let stamper, let values):
      try keep(values)
      try stamp(by: stamper)
    }
  }

  /// Adds what validation needs to the document security store.
  mutating func keep(_ values: RevocationValues) throws(SignatureError) {
    do {
      if let more = try SecurityStoreUpdate.appended(to: PDFFile(target), values) { try target.append(more) }
    } catch {
      throw .pdf(error)
    }
  }

  /// Adds a document time stamp over all that is there (ETSI EN 319 142-1 §5.4.3).
  mutating func stamp(by stamper: any TimeStamper) throws(SignatureError) {
    var update: SignatureUpdate
    let digest: [UInt8]
    do {
      update = try SignatureUpdate(of: PDFFile(target), for: .timeStamp, room: stamper.longestToken)
      digest = try update.digest(by: .sha256)
    } catch {
      throw .pdf(error)
    }
    guard update.place(try stamper.token(over: digest)) else { throw .assemblyFailed }
    do { try target.append(update.appended) } catch { throw .pdf(error) }
  }
}
