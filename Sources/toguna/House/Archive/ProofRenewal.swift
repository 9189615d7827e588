import Foundation
import Procedures
import Signatures
import Validation

/// Renews what proves signed PDFs before it weakens: adds what validation needs and a time stamp over it all, and then what
/// was said of the older time stamps after that.
///
/// A file that needs nothing is not touched. A new version takes the place of the old one at once, and only after it was
/// found to be valid and to prove for longer.
struct ProofRenewal {
  let stamper: StateStamper
  let desk: Desk
  let now: Date
  /// What proves no longer than this is renewed.
  let deadline: Date
  /// Whether files are only reported.
  let isRehearsal: Bool

  /// A new time stamp of the same unit ends a little later than the old one: that is no reason to make one.
  private static let leastGain: TimeInterval = 30 * 86_400
  /// Files for which lists are published once.
  private static let portion = 64

  /// Renews what needs it, and tells of each file in its turn.
  func run(_ files: [String], _ tell: (RenewalFinding) throws -> Void) async throws {
    for start in stride(from: 0, to: files.count, by: Self.portion) {
      let values = try await stamper.values()
      let offered = try stamper.offered()
      var findings: [RenewalFinding] = []
      for file in files[start..<min(start + Self.portion, files.count)] {
        findings.append(try await examine(file, values, offered))
      }
      if !isRehearsal, findings.contains(where: { $0.outcome == .due }) {
        try await renew(&findings, values)
      }
      for finding in findings { try tell(finding) }
    }
  }

  private func examine(_ file: String, _ values: RevocationValues, _ offered: Date) async throws -> RenewalFinding {
    let source: FilePDF
    do { source = try FilePDF(reading: file) } catch { return RenewalFinding(file, .unreadable) }
    let validator = stamper.validator(with: values)
    guard let proof = validator.proof(of: source, at: now) else { return RenewalFinding(file, .unsigned) }
    if proof.life.until > deadline { return RenewalFinding(file, .lasts, proof) }
    if proof.kind == .signature, try await isAct(source) { return RenewalFinding(file, .act, proof) }
    let report = validator.validate(source, at: now)
    guard report.isPassed else { return RenewalFinding(file, .invalid, proof, Self.reasons(report)) }
    guard offered.timeIntervalSince(proof.life.until) >= Self.leastGain else {
      let end = offered.formatted(.iso8601)
      return RenewalFinding(file, .noGain, proof, "the time-stamping unit's own proof ends on \(end)")
    }
    return RenewalFinding(file, .due, proof)
  }

  /// The State's own acts are covered by evidence records: a file that the books know by what its signature covers stays as
  /// it is.
  private func isAct(_ source: FilePDF) async throws -> Bool {
    guard let bytes = try? source.bytes(0..<source.count), let digest = try? PAdES.signedDigest(of: bytes) else {
      return false
    }
    return try await desk.act(signedDigest: digest) != nil
  }

  /// New versions are made beside the files, then completed, checked and put in their places.
  private func renew(_ findings: inout [RenewalFinding], _ values: RevocationValues) async throws {
    var asides: [Int: String] = [:]
    defer { for aside in asides.values { unlink(aside) } }
    for (index, finding) in findings.enumerated() where finding.outcome == .due {
      let target = URL(filePath: finding.file).resolvingSymlinksInPath().path(percentEncoded: false)
      let aside = "\(target).\(UInt64.random(in: .min ... .max)).renewed"
      asides[index] = aside
      try PAdES.extend(file: target, to: aside, with: values, stampedBy: stamper.unit)
    }
    let later = try await stamper.laterValues()
    for (index, aside) in asides {
      try PAdES.extend(file: aside, to: aside, with: later)
      findings[index] = try replace(findings[index], by: aside)
    }
  }

  private func replace(_ finding: RenewalFinding, by aside: String) throws -> RenewalFinding {
    let renewed = try FilePDF(reading: aside)
    // By what is in the file alone: whoever validates it later has nothing else.
    let validator = stamper.validator(with: RevocationValues())
    let report = validator.validate(renewed, at: max(now, Date()))
    guard report.isPassed, let proof = validator.proof(of: renewed, at: now), let old = finding.proof,
      proof.life.until > old.life.until
    else { return RenewalFinding(finding.file, .invalid, finding.proof, Self.reasons(report)) }
    let target = URL(filePath: finding.file).resolvingSymlinksInPath().path(percentEncoded: false)
    if let mode = try FileManager.default.attributesOfItem(atPath: target)[.posixPermissions] {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: aside)
    }
    guard rename(aside, target) == 0 else {
      throw Refusal("\(finding.file) cannot be written: \(Wording.system(Int(errno)))")
    }
    return RenewalFinding(finding.file, .renewed, proof)
  }

  private static func reasons(_ report: DocumentReport) -> String {
    Judgement.reasons(of: report).joined(separator: "; ")
  }
}
