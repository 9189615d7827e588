import Foundation
import Signatures

/// The validation of one PDF on its way.
struct DocumentValidation {
  private let document: SignedDocument
  private let judge: Judge
  private let material: Material
  private var proofs: ProofsOfExistence
  private let values: [SignatureValue]
  /// By signature.
  private var verdicts: [Int: Verdict] = [:]

  init(of document: SignedDocument, by validator: SignatureValidator, at now: Date) {
    self.document = document
    values = document.signatures.map { placed in
      let form = SignatureValue.Form(subFilter: placed.signature.subFilter)
      return SignatureValue(placed.value, form: placed.signature.kind == .timeStamp ? .timeStamp : form)
    }
    let store = (try? document.file.securityStore)?.map(\.values) ?? RevocationValues()
    material = Material([store] + values.flatMap(\.materials))
    judge = validator.judge(with: [material.all])
    proofs = ProofsOfExistence(now: now)
  }

  /// Judges the newest time stamps first: each proves what all before it then rely on (ETSI EN 319 102-1 §5.6.3.4).
  mutating func report() throws(PDFThreat) -> DocumentReport {
    for index in document.signatures.indices.reversed() where values[index].form == .timeStamp {
      try document.work.goOn()
      try judgeTimeStamp(index)
    }
    var reports: [ValidationReport] = []
    for index in document.signatures.indices {
      try document.work.goOn()
      if values[index].form != .timeStamp {
        verdicts[index] = judge.judge(values[index], over: content(of: index), proofs: &proofs)
      }
      reports.append(report(of: index))
    }
    return DocumentReport(
      signatures: reports, threats: document.threats, revisions: document.revisions.count)
  }

  private mutating func judgeTimeStamp(_ index: Int) throws(PDFThreat) {
    var verdict = judge.judgeStamp(values[index].token, over: content(of: index), proofs: &proofs)
    let placed = document.signatures[index]
    if let time = values[index].token?.info.time, verdict.conclusion.isPassed, placed.coverage.threats.isEmpty,
      let revision = placed.coverage.revision
    {
      let known = values[index].proofDigest.map { proofs.time(of: $0) } ?? proofs.now
      if time > known.addingTimeInterval(judge.validator.policy.clockTolerance) {
        verdict.conclusion = Conclusion(.timeStampOrderFailure, [.stampOrder])
      } else {
        try prove(at: time, coveredBy: placed, revision)
        // What the stamp itself proves is known once it is judged; its own signature is as old as it says.
        if let own = values[index].proofDigest { proofs.add(own, at: time) }
        verdict.provenTime = time
        verdict.timeSource = .documentTimeStamp
      }
    }
    verdicts[index] = verdict
  }

  /// All that a whole revision holds existed when it was stamped: signatures before it, and what the store has.
  private mutating func prove(at time: Date, coveredBy stamp: PlacedSignature, _ revision: Int) throws(PDFThreat) {
    for (index, placed) in document.signatures.enumerated() where placed.revision < stamp.revision {
      guard let end = placed.signature.hole?.upperBound, end <= (stamp.coverage.ranges?.last?.upperBound ?? 0) else {
        continue
      }
      if let digest = values[index].proofDigest { proofs.add(digest, at: time) }
      for token in values[index].stamps.compactMap(\.self) {
        proofs.add(ProofsOfExistence.digest(of: token.signer.signature), at: time)
      }
      for part in values[index].materials { prove(part, at: time) }
    }
    do throws(PDFFault) {
      if let store = try document.file.at(document.revisions[revision]).securityStore { prove(store.values, at: time) }
    } catch {
      throw PDFThreat(error, in: document.file.source)
    }
  }

  private mutating func prove(_ values: RevocationValues, at time: Date) {
    for digest in values.proofDigests { proofs.add(digest, at: time) }
  }

  private func content(of index: Int) -> SignedContent {
    let (coverage, source) = (document.signatures[index].coverage, document.file.source)
    return .hashed { algorithm in (try? coverage.digest(of: source, by: algorithm)).flatMap(\.self) }
  }
}

extension DocumentValidation {
  private func report(of index: Int) -> ValidationReport {
    let (placed, value) = (document.signatures[index], values[index])
    var verdict =
      verdicts[index] ?? Verdict(conclusion: Conclusion(.formatFailure, [.malformed]), provenTime: proofs.now)
    let form = placed.coverage.threats + (placed.isFilled ? [.filledContents] : []) + document.threats
    var changes: [PDFChange] = []
    var against: [PDFThreat] = []
    for (revision, drafts) in document.changes.enumerated() where revision > placed.revision {
      for draft in drafts {
        let judged = draft.judged(by: placed.signature, revision: revision + 1)
        changes.append(judged.change)
        if let threat = judged.threat { against.append(threat) }
      }
    }
    let level = value.form == .timeStamp ? nil : verdict.level(carrying: material, isArchived: isArchived(index))
    if value.form != .timeStamp { verdict.demand(level, by: judge.validator.policy) }
    verdict.add(form: form, changes: against)
    return ValidationReport(
      verdict, of: value.form == .timeStamp ? .documentTimeStamp : .signature, field: placed.signature.field,
      claimedTime: value.token?.info.time ?? placed.signature.claimedTime ?? value.signingTime,
      level: level, coverage: coverage(of: placed), changes: changes, threats: form + against)
  }

  private func coverage(of placed: PlacedSignature) -> SignatureCoverage {
    guard placed.coverage.threats.isEmpty, let revision = placed.coverage.revision else { return .broken }
    let count = document.revisions.count
    guard revision + 1 == count, document.threats.isEmpty else { return .revision(revision + 1, of: count) }
    return .wholeFile
  }

  /// Whether a time stamp that passed is over the signature and a store.
  private func isArchived(_ index: Int) -> Bool {
    document.signatures.indices.contains { other in
      let stamp = document.signatures[other]
      guard values[other].form == .timeStamp, stamp.revision > document.signatures[index].revision,
        verdicts[other]?.conclusion.isPassed ?? false, stamp.coverage.threats.isEmpty
      else { return false }
      return (try? document.file.at(document.revisions[stamp.revision]).securityStore)?.map { !$0.values.isEmpty }
        ?? false
    }
  }
}

extension Verdict {
  /// Against the signature: how the file is built, and what was changed after it. All of it stays among the reasons,
  /// whatever else was found.
  fileprivate mutating func add(form: [PDFThreat], changes: [PDFThreat]) {
    let found = (form + changes).map(SignatureReason.threat)
    let known = conclusion.reasons
    if !form.isEmpty, conclusion.indication != .failed {
      conclusion = Conclusion(.formatFailure, found + known)
    } else if let subIndication = conclusion.subIndication {
      conclusion = Conclusion(subIndication, known + found)
    } else if !changes.isEmpty {
      conclusion = Conclusion(.signatureConstraintsFailure, found)
    }
  }
}
