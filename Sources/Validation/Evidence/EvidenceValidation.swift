import Foundation
import Signatures

/// The validation of one evidence record on its way (RFC 4998 §5.3, ETSI EN 319 102-1 §5.6.2.3).
struct EvidenceValidation {
  private let tokens: [TimeStampToken]
  private let roots: [(root: [UInt8], algorithm: DigestAlgorithm)]
  private let judge: Judge
  private var proofs: ProofsOfExistence

  /// Throws ``Refusal`` for a record that does not hold together, or is not over what it should be.
  init(
    of record: EvidenceRecord, over hash: (DigestAlgorithm) -> [UInt8], by validator: SignatureValidator, at now: Date
  ) throws(Refusal) {
    do { roots = try record.roots(over: hash) } catch {
      throw Refusal(error as? EvidenceFault ?? .malformed)
    }
    tokens = record.tokens
    judge = validator.judge(with: tokens.map(\.message.values))
    proofs = ProofsOfExistence(now: now)
  }

  /// Judges the newest time stamp first, as of now, and each other one as of the one after it, which proves that it and all
  /// that it carries existed then.
  mutating func report() -> EvidenceReport {
    var findings: [TimeStampFinding] = []
    var conclusion = Conclusion<SignatureReason>.passed
    for index in tokens.indices.reversed() {
      let finding = judge(index)
      findings.insert(finding, at: 0)
      if conclusion.isPassed, let subIndication = finding.subIndication {
        conclusion = Conclusion(subIndication, finding.reasons)
      }
    }
    return EvidenceReport(conclusion, findings)
  }

  private mutating func judge(_ index: Int) -> TimeStampFinding {
    let (token, root) = (tokens[index], roots[index])
    let signature = ProofsOfExistence.digest(of: token.signer.signature)
    let proven = proofs.time(of: signature)
    var verdict = judge.judgeStamp(
      token, over: .hashed { $0 == root.algorithm ? root.root : nil }, proofs: &proofs)
    if verdict.conclusion.isPassed {
      if token.info.time > proven.addingTimeInterval(judge.validator.policy.clockTolerance) {
        verdict.conclusion = Conclusion(.timeStampOrderFailure, [.stampOrder])
      } else if judge.validator.policy.algorithms.end(of: root.algorithm) < proven {
        verdict.conclusion = Conclusion(.cryptoConstraintsFailureNoProof, [.weakAlgorithm(root.algorithm.name)])
      } else {
        proofs.add(signature, at: token.info.time)
        if index > 0 { prove(tokens[index - 1], at: token.info.time) }
      }
    }
    return TimeStampFinding(
      time: token.info.time, unit: verdict.signer?.subjectText, indication: verdict.conclusion.indication,
      subIndication: verdict.conclusion.subIndication, reasons: verdict.conclusion.reasons)
  }

  /// A time stamp is over the whole one before it, with the certificates and lists in that one.
  private mutating func prove(_ token: TimeStampToken, at time: Date) {
    proofs.add(ProofsOfExistence.digest(of: token.signer.signature), at: time)
    let values = token.message.values
    for der in values.certificates + values.lists + values.answers {
      proofs.add(ProofsOfExistence.digest(of: der), at: time)
    }
  }
}
