import Foundation
import Signatures

/// The validation of one container on its way.
struct ContainerValidation {
  private let container: Container
  private let signatures: [CMSSignature]
  private let tokens: [TimeStampToken?]
  private let judge: Judge
  private var proofs: ProofsOfExistence

  init(of container: Container, by validator: SignatureValidator, at now: Date) {
    self.container = container
    signatures = container.signatures.map {
      CMSSignature($0.bytes, over: $0.content, files: $0.items.map(\.name))
    }
    tokens = container.timeStamps.map { try? TimeStampToken(der: $0.bytes) }
    let carried = signatures.flatMap(\.materials) + tokens.compactMap { $0?.message.values }
    judge = validator.judge(with: carried)
    proofs = ProofsOfExistence(now: now)
  }

  mutating func report() -> DocumentReport {
    let stamps = stampReports()
    let reports = container.signatures.indices.map { index in
      let seal = container.signatures[index]
      let isArchived = stamps.contains { stamp in stamp.isPassed && stamp.names.contains(seal.name) }
      let refusal = container.refusal(of: seal)
      return RefusedSignature(signatures[index], refusal).report(
        by: judge, proofs: &proofs, field: seal.name, isArchived: isArchived)
    }
    return DocumentReport(form: .asic, signatures: reports + stamps.map(\.report), faults: container.faults)
  }

  /// Judges the time stamps, the newest first; gives them the oldest first.
  private mutating func stampReports() -> [(report: ValidationReport, names: Set<String>, isPassed: Bool)] {
    let order = container.timeStamps.indices.sorted { time($0) < time($1) }
    var reports: [(report: ValidationReport, names: Set<String>, isPassed: Bool)] = []
    for index in order.reversed() {
      let seal = container.timeStamps[index]
      let names = Set(seal.items.map(\.name))
      let refusal = container.refusal(of: seal)
      let stamp = ArchiveStamp(
        token: tokens[index], content: .file(seal.content), covered: refusal == nil ? covered(names) : [])
      var verdict = judge.judge([stamp], proofs: &proofs)[0]
      if let refusal, verdict.conclusion.indication != .failed { verdict.conclusion = refusal.conclusion }
      let report = ValidationReport(
        verdict, of: .documentTimeStamp, field: seal.name, claimedTime: tokens[index]?.info.time, level: nil,
        coverage: .files(seal.items.map(\.name)))
      reports.append((report, names, verdict.conclusion.isPassed))
    }
    return reports.reversed()
  }

  private func time(_ index: Int) -> Date { tokens[index]?.info.time ?? .distantPast }

  /// By what proofs know the signatures and time stamps that a manifest names.
  private func covered(_ names: Set<String>) -> [[UInt8]] {
    let own = zip(container.signatures, signatures).filter { names.contains($0.0.name) }
    let stamps = zip(container.timeStamps, tokens).filter { names.contains($0.0.name) }
    return own.flatMap { $0.1.proofDigests } + stamps.flatMap { $0.1?.proofDigests ?? [] }
  }
}

/// A signature over a manifest, with what is wrong with the files that the manifest names.
private struct RefusedSignature: FileSignature {
  let signature: CMSSignature
  let refusal: Refusal?

  init(_ signature: CMSSignature, _ refusal: Refusal?) {
    (self.signature, self.refusal) = (signature, refusal)
  }

  var materials: [RevocationValues] { signature.materials }
  var proofDigests: [[UInt8]] { signature.proofDigests }
  var archiveStamps: [ArchiveStamp] { signature.archiveStamps }
  var claimedTime: Date? { signature.claimedTime }
  var coverage: SignatureCoverage { signature.coverage }

  func verdict(by judge: Judge, proofs: inout ProofsOfExistence) -> Verdict {
    var verdict = signature.verdict(by: judge, proofs: &proofs)
    if let refusal, verdict.conclusion.indication != .failed { verdict.conclusion = refusal.conclusion }
    return verdict
  }
}
