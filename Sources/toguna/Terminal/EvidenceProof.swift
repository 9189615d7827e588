import ArgumentParser
import Foundation
import Signatures
import Validation

/// What an evidence record says of a file, for a terminal or a script.
struct EvidenceProof {
  let report: EvidenceReport

  init(_ record: String, of file: String, by verifier: Verifier) throws {
    guard let content = FileManager.default.contents(atPath: file) else {
      throw ValidationError("\(file) is no file: --evidence is of a file")
    }
    guard let der = FileManager.default.contents(atPath: record) else { throw Refusal("\(record) cannot be read") }
    report = verifier.validator.validate(evidence: [UInt8](der), over: [UInt8](content), at: verifier.now)
  }

  /// The time that is proven; nil where the record proves none.
  var since: Date? { report.isPassed ? report.provenTime : nil }

  /// `evidence: INDETERMINATE, TRY_LATER (certificate)`; empty when it passed.
  fileprivate var reasons: [String] {
    guard !report.isPassed else { return [] }
    let names = [report.indication.rawValue] + [report.subIndication?.rawValue].compactMap(\.self)
    let why = report.reasons.map { Wording.caseName(of: $0) }
    return ["evidence: \(names.joined(separator: ", "))" + (why.isEmpty ? "" : " (\(why.joined(separator: ", ")))")]
  }

  fileprivate var details: [String: String] {
    var details = ["evidence": report.indication.rawValue, "evidence_stamps": String(report.timeStamps.count)]
    details["evidence_since"] = report.provenTime?.formatted(.iso8601)
    return details
  }
}

extension Verification {
  /// The same, with what the file's evidence record says.
  func with(_ proof: EvidenceProof) -> Verification { adding(proof.details, against: proof.reasons) }
}
