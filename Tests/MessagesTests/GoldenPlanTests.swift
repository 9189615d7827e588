import Foundation
import Testing

@testable import Messages

/// Each `Golden/NAME.txt` is a text; `NAME.expected` beside it says how it goes out, as written and folded.
@Suite("Planned texts are those of the golden files")
struct GoldenPlanTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }()

  @Test("there are golden files")
  func present() {
    #expect(Self.names.count >= 8)
  }

  @Test("a text is planned as its golden file says", arguments: names)
  func golden(name: String) throws {
    let text = try Self.read(name + ".txt")
    let planned = SMSForm.allCases.map { Self.report(of: SMSPlan.plan(text, $0), $0) }.joined(separator: "\n\n")
    let expected = try Self.read(name + ".expected")
    #expect(planned == expected)
  }

  private static func read(_ name: String) throws -> String {
    var text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    while text.hasSuffix("\n") { text.removeLast() }
    return text
  }

  private static func report(of plan: SMSPlan, _ form: SMSForm) -> String {
    var lines = [
      "\(form.rawValue): \(plan.coding.rawValue), \(plan.units) units, \(plan.parts.count) SMS"
    ]
    lines += plan.replacements.map { "  \($0.count) × \(Self.named($0.written)) → \(Self.named($0.sent))" }
    lines += plan.parts.map { "| " + $0.replacing("\n", with: "\n| ") }
    return lines.joined(separator: "\n")
  }

  private static func named(_ text: String) -> String {
    switch text {
    case "\u{A0}": "U+00A0"
    case "\u{202F}": "U+202F"
    case " ": "space"
    case "": "nothing"
    default: text
    }
  }
}
