import Foundation
import Signatures

/// A signature outside of a PDF, of whatever format, on its way through its validation.
protocol FileSignature {
  /// What it carries for its validation, its time stamps included.
  var materials: [RevocationValues] { get }
  /// By what proofs of existence know it, its time stamps and all that it carries.
  var proofDigests: [[UInt8]] { get }
  /// Those that it carries itself, the oldest first.
  var archiveStamps: [ArchiveStamp] { get }
  var claimedTime: Date? { get }
  var coverage: SignatureCoverage { get }

  func verdict(by judge: Judge, proofs: inout ProofsOfExistence) -> Verdict
}

extension FileSignature {
  /// Judges its archive time stamps and then itself.
  func report(
    by judge: Judge, proofs: inout ProofsOfExistence, field: String? = nil, isArchived: Bool = false
  ) -> ValidationReport {
    let archive = archiveStamps
    let stamps = judge.judge(archive, proofs: &proofs)
    var verdict = verdict(by: judge, proofs: &proofs)
    verdict.stamps += zip(stamps, archive).map { TimeStampFinding($0, of: $1.token) }
    let material = Material(materials)
    let isArchived = isArchived || stamps.contains { $0.conclusion.isPassed }
    let level = verdict.level(carrying: material, isArchived: isArchived)
    verdict.demand(level, by: judge.validator.policy)
    return ValidationReport(verdict, field: field, claimedTime: claimedTime, level: level, coverage: coverage)
  }
}
