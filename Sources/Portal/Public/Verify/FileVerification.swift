import Foundation
import Signatures
import Validation

/// What becomes of a signed file that somebody sent.
enum FileVerification {
  /// An act, or what was made to look like one: the books have the last word.
  case act(PDFReport)
  /// Anything else that bears signatures, and what is wrong with it.
  case report(DocumentReport)
  /// Nothing that signatures can be in.
  case unknown

  /// - Parameters:
  ///   - document: what was signed, for a signature beside its file.
  ///   - isListed: whether the books have an act that is known by a digest.
  init(
    _ file: [UInt8], document: [UInt8]?, services: Services, at now: Date,
    isListed: (_ signedDigest: [UInt8]) async throws -> Bool
  ) async throws {
    let act = PAdES.validate(file, trust: services.trust, at: now)
    if try await Self.isAct(act, sealedByOneOf: services.trust, isListed) {
      self = .act(act)
      return
    }
    let validator = try await services.validator(now)
    let report = validator.validate(FileContent(file), beside: document.map { FileContent($0) }, at: now)
    if let report, !report.signatures.isEmpty || report.form != .pades {
      self = .report(report)
    } else if let report, report.threats.contains(where: { $0.attack != nil }) {
      self = .report(report)
    } else {
      self = report == nil ? .unknown : .act(act)
    }
  }

  /// Whether the file is whole and the State's own word: sealed by the seal of acts, or in the books.
  private static func isAct(
    _ report: PDFReport, sealedByOneOf trust: TrustAnchors, _ isListed: ([UInt8]) async throws -> Bool
  ) async throws -> Bool {
    guard !report.findings.isEmpty, report.findings.allSatisfy({ $0.outcome != .failed }) else { return false }
    if let seal = report.certificateFingerprint, trust.seals.contains(where: { $0.fingerprint == seal }) { return true }
    guard let digest = report.signedDigest else { return false }
    return try await isListed(digest)
  }
}
