public import Foundation
package import Signatures

extension SignatureValidator {
  /// Judges an evidence record (RFC 4998) over a file: since when the file is proven to have existed as it is.
  ///
  /// Never throws: whatever is wrong is in the report.
  public func validate(evidence der: [UInt8], over file: [UInt8], at now: Date) -> EvidenceReport {
    do {
      return validate(try EvidenceRecord(der: der), hashing: { $0.hash(file) }, at: now)
    } catch {
      return EvidenceReport(Refusal(error).conclusion, [])
    }
  }

  /// The same over something whose hashes are known.
  package func validate(
    _ record: EvidenceRecord, hashing hash: (DigestAlgorithm) -> [UInt8], at now: Date
  ) -> EvidenceReport {
    do throws(Refusal) {
      var validation = try EvidenceValidation(of: record, over: hash, by: self, at: now)
      return validation.report()
    } catch {
      return EvidenceReport(error.conclusion, [])
    }
  }
}
