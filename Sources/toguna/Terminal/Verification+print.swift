import Foundation
import Validation

extension Verification {
  /// - Parameter word: puts the sentences of a report into words.
  func print(asJSON: Bool, worded word: (ReportPhrase) -> String) throws {
    if asJSON {
      var values: [String: any Sendable] = details
      values["subject"] = subject
      values["kind"] = kind
      values["valid"] = isValid
      values["reasons"] = reasons.joined(separator: "; ")
      try JSONLine.print(values, report: judgement?.forMachines)
      return
    }
    Swift.print("\(subject): \(isValid ? "valid" : "NOT VALID")")
    for reason in reasons { Swift.print("  \(reason)") }
    for (key, value) in details.sorted(by: { $0.key < $1.key }) { Swift.print("  \(key): \(value)") }
    for line in lines(word) { Swift.print(line.isEmpty ? line : "  " + line) }
  }

  /// The report for people; of a valid act its first lines, since the books have said the rest.
  private func lines(_ word: (ReportPhrase) -> String) -> [String] {
    guard let judgement else { return [] }
    guard isAct else { return [""] + judgement.forPeople.lines(word) }
    guard isValid else { return [] }
    return ["", word(ReportHeadline.valid()) + ".", word(ReportHeadline.valid.advice())]
  }
}
