public import Foundation
public import Signatures

/// Judges signatures by ETSI EN 319 102-1, with what they carry and what is given: it asks no one and fetches nothing.
///
/// Always the process for signatures with long-term availability and integrity of validation material (§5.6.3): one that
/// has no time stamps comes out of it as of the process for basic signatures (§5.3). Cheap to copy and meant to be kept.
public struct SignatureValidator: Sendable {
  public let policy: ValidationPolicy
  public let anchors: [TrustAnchor]
  /// What is at hand besides what documents carry.
  public let values: RevocationValues
  /// How much is looked at of one file.
  public let bounds: ValidationBounds

  public init(
    policy: ValidationPolicy = .standard, anchors: [TrustAnchor], values: RevocationValues = RevocationValues(),
    bounds: ValidationBounds = .broad
  ) {
    self.policy = policy
    self.anchors = anchors
    self.values = values
    self.bounds = bounds
  }

  /// Judges all signatures and document time stamps of a PDF, and what was changed after each.
  ///
  /// Never throws: whatever is wrong is in the report.
  public func validate(pdf bytes: [UInt8], at now: Date) -> DocumentReport {
    validate(MemoryPDF(bytes), at: now)
  }

  /// Judges a PDF of which little is in memory at a time.
  package func validate(_ source: any PDFSource, at now: Date) -> DocumentReport {
    do throws(PDFThreat) {
      let document = try SignedDocument(source, within: BoundedWork(bounds))
      var validation = DocumentValidation(of: document, by: self, at: now)
      return try validation.report()
    } catch {
      return DocumentReport(signatures: [], threats: [error])
    }
  }

  /// Judges a CMS signature (ETSI EN 319 122-1) over `content`, or over the content in it when that is nil.
  public func validate(cms: [UInt8], over content: [UInt8]? = nil, at now: Date) -> ValidationReport {
    report(CMSSignature(cms, over: content.map { FileContent($0) }), at: now)
  }

  /// The judge of one document, with what it carries.
  func judge(with carried: [RevocationValues]) -> Judge {
    let all = Material(carried + [values]).all
    let validator = CertificateValidator(policy: policy, anchors: anchors, values: all)
    return Judge(validator: validator, others: validator.files(of: all.certificates))
  }

  func report(_ signature: some FileSignature, at now: Date) -> ValidationReport {
    var proofs = ProofsOfExistence(now: now)
    return signature.report(by: judge(with: signature.materials), proofs: &proofs)
  }
}
