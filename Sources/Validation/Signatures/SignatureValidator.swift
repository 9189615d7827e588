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

  public init(
    policy: ValidationPolicy = .standard, anchors: [TrustAnchor], values: RevocationValues = RevocationValues()
  ) {
    self.policy = policy
    self.anchors = anchors
    self.values = values
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
      let document = try SignedDocument(source)
      var validation = DocumentValidation(of: document, by: self, at: now)
      return try validation.report()
    } catch {
      return DocumentReport(signatures: [], threats: [error])
    }
  }

  /// Judges a CMS signature (ETSI EN 319 122-1) over `content`, or over the content in it when that is nil.
  public func validate(cms: [UInt8], over content: [UInt8]? = nil, at now: Date) -> ValidationReport {
    let values = SignatureValue(cms, form: .cades)
    let material = Material(values.materials + [self.values])
    var proofs = ProofsOfExistence(now: now)
    let judge = Judge(
      validator: CertificateValidator(policy: policy, anchors: anchors, values: material.all), others: material.files)
    let verdict = judge.judge(values, over: .content(content), proofs: &proofs)
    return ValidationReport(
      verdict, of: values, field: nil, claimedTime: values.signingTime,
      level: verdict.level(carrying: Material(values.materials), isArchived: false), coverage: .content)
  }
}
