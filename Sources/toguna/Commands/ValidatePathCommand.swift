import ArgumentParser
import Foundation
import Validation

struct ValidatePathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate-path",
    abstract: "Judge certificates by RFC 5280 and ETSI EN 319 102-1: one JSON question a line, one answer a line.",
    discussion: """
      Reads standard input to its end. A question has `certificate`, `anchors` (a list) and `time` \
      (2026-11-22T08:30:00Z), and may have `id`, `certificates`, `lists` of revoked certificates and `answers` of OCSP, each \
      DER in Base64 or PEM; `purpose` (\(Purpose.allCases.map(\.rawValue).joined(separator: ", "))), `policies` in dotted \
      form, `requires_policy`, `forbids_mapping`, `forbids_any_policy`, `status` (all, leaf, none: of whom it must be known \
      that they are not revoked), `longest_path`, and `algorithms` (standard; old takes SHA-1 and RSA from 1,024 bits, for \
      collections of samples). Nothing is fetched. Exit status 0 when all are valid, 1 when one is not.
      """)

  @Flag(help: "Print one flat object for each.") var json = false

  func run() throws {
    var isValid = true
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    while let line = readLine() {
      guard line.contains(where: { !$0.isWhitespace }) else { continue }
      guard line.utf8.count <= PathQuestion.longest else { throw Refusal("a question of more than 64 MB") }
      do {
        let answer = try PathQuestion(json: line.utf8).answer()
        isValid = isValid && answer.isValid
        try print(answer, encoder)
      } catch PathQuestionFault.unreadable(let field, let why) {
        isValid = false
        let words = field.isEmpty ? why : "\(field): \(why)"
        if json {
          try JSONLine.print(["error": words, "valid": false])
        } else {
          Swift.print("NOT A QUESTION: \(words)")
        }
      }
    }
    if !isValid { throw ExitCode(1) }
  }

  private func print(_ answer: PathAnswer, _ encoder: JSONEncoder) throws {
    guard !json else { return Swift.print(String(decoding: try encoder.encode(answer), as: UTF8.self)) }
    let why = [answer.reason, answer.detail].compactMap(\.self).joined(separator: " ")
    Swift.print("\(answer.id ?? "certificate"): \(answer.isValid ? "valid" : "NOT VALID (\(why))")")
  }
}
