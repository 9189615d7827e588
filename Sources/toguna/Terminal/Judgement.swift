import Authority
import Foundation
import Signatures
import Validation

/// What the validation of any signed file found (ETSI EN 319 102-1), for a terminal or a script.
struct Judgement {
  let report: DocumentReport
  let policy: String
  let now: Date
  /// The trust list without which it would not have passed.
  let list: SignedTrustList?

  /// Nil for a file that no signature can be in.
  init?(of file: FileContent, by verifier: Verifier) {
    func judge(_ validator: SignatureValidator) -> DocumentReport? {
      guard let signature = verifier.signature else { return validator.validate(file, at: verifier.now) }
      return validator.validate(signature, beside: file, at: verifier.now)
    }
    guard let report = judge(verifier.validator) else { return nil }
    // Another State's act needs its root alone, as ours do.
    let acts =
      report.isPassed
      ? nil
      : verifier.acts.lazy.compactMap { list, validator in
        judge(validator).flatMap { $0.isPassed ? (list, validator, $0) : nil }
      }.first
    self.report = acts?.2 ?? report
    policy = (acts?.1 ?? verifier.validator).policy.name
    list = acts?.0 ?? (report.isPassed ? verifier.list { judge($0)?.isPassed ?? false } : nil)
    now = verifier.now
  }

  var forMachines: MachineReport { MachineReport(report, policy: policy, at: now) }
  var forPeople: ReadableReport { ReadableReport(report, policy: policy, at: now) }

  /// Why it is not valid; empty when it is.
  var reasons: [String] { Self.reasons(of: report) }

  static func reasons(of report: DocumentReport) -> [String] {
    guard !report.isPassed else { return [] }
    let whole =
      report.threats.map { "file: \(Wording.caseName(of: $0))" }
      + report.faults.map { "container: \(words($0))" }
    let own = report.signatures.filter { $0.indication != .passed }.map(reason)
    return whole.isEmpty && own.isEmpty ? ["file: no signature"] : whole + own
  }

  var details: [String: String] {
    var details = ["signatures": String(report.signatures.count { $0.kind == .signature })]
    guard let last = report.signatures.last(where: { $0.kind == .signature }) else { return details }
    details["signer"] = last.signer
    details["trust_list"] = list.map { "\($0.list.territory) \($0.list.number)" }
    details["level"] = last.level?.rawValue
    details["indication"] = last.indication.rawValue
    details["signing_time"] = last.claimedTime?.formatted(.iso8601)
    if case .files(let names) = last.coverage { details["files"] = names.joined(separator: ", ") }
    details["proven_time"] = last.timeSource == .now ? nil : last.provenTime.formatted(.iso8601)
    return details
  }

  /// `Signature1: INDETERMINATE, TRY_LATER (certificate)`.
  private static func reason(_ report: ValidationReport) -> String {
    let why = report.reasons.map(words) + report.threats.map { Wording.caseName(of: $0) }
    let conclusion = ([report.indication.rawValue] + (report.subIndication.map { [$0.rawValue] } ?? []))
      .joined(separator: ", ")
    return "\(report.field ?? "signature"): \(conclusion)" + (why.isEmpty ? "" : " (\(why.joined(separator: ", ")))")
  }

  /// With the name that the reason has, if it has one.
  private static func words(_ reason: SignatureReason) -> String {
    switch reason {
    case .missingFile(let name), .changedFile(let name), .unknownCritical(let name), .weakAlgorithm(let name),
      .unknownForm(let name):
      "\(Wording.caseName(of: reason)) \(name)"
    default: Wording.caseName(of: reason)
    }
  }

  private static func words(_ fault: ContainerFault) -> String {
    switch fault {
    case .unreadable(let reason): reason
    case .unsignedFile(let name), .unreadableFile(let name): "\(Wording.caseName(of: fault)) \(name)"
    }
  }
}
