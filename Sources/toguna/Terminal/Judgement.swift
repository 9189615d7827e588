import Foundation
import Signatures
import Validation

/// What the validation of any signed PDF found (ETSI EN 319 102-1), for a terminal or a script.
struct Judgement {
  let report: DocumentReport

  /// Nil for a file without signatures that can be read: then there is nothing to judge.
  init?(of pdf: [UInt8], trust roots: [StateRoot], at now: Date) {
    let anchors = roots.compactMap { try? TrustAnchor(certificate: $0.der) }
    report = SignatureValidator(anchors: anchors).validate(pdf: pdf, at: now)
    guard !report.signatures.isEmpty else { return nil }
  }

  /// Whether it is to be told instead of the verdict on an act, whose checks are fewer and stricter.
  var saysMore: Bool { report.isPassed || report.signatures.count > 1 }

  /// Why it is not valid; empty when it is.
  var reasons: [String] {
    let threats = report.threats.map { "file: \(Wording.caseName(of: $0))" }
    return threats + report.signatures.filter { $0.indication != .passed }.map(Self.reason)
  }

  var details: [String: String] {
    var details = ["signatures": String(report.signatures.count { $0.kind == .signature })]
    guard let last = report.signatures.last(where: { $0.kind == .signature }) else { return details }
    details["signer"] = last.signer
    details["level"] = last.level?.rawValue
    details["indication"] = last.indication.rawValue
    details["signing_time"] = last.claimedTime?.formatted(.iso8601)
    details["proven_time"] = last.timeStamps.isEmpty ? nil : last.provenTime.formatted(.iso8601)
    return details
  }

  /// `Signature1: INDETERMINATE, TRY_LATER (certificate)`.
  private static func reason(_ report: ValidationReport) -> String {
    let why = report.reasons.map { Wording.caseName(of: $0) } + report.threats.map { Wording.caseName(of: $0) }
    let conclusion = ([report.indication.rawValue] + (report.subIndication.map { [$0.rawValue] } ?? []))
      .joined(separator: ", ")
    return "\(report.field ?? "signature"): \(conclusion)" + (why.isEmpty ? "" : " (\(why.joined(separator: ", ")))")
  }
}
