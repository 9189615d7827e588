import Foundation
import Signatures
import Testing

@testable import Validation

@Suite("The report for people")
struct ReadableReportTests {
  let trust: SampleTrust

  init() throws { trust = try SampleTrust() }

  private func lines(_ report: DocumentReport) -> [String] {
    ReadableReport(report, policy: "standard", at: SampleTrust.later).lines(\.inEnglish)
  }

  @Test("a valid file: who signed, when, what proves it, and what to do")
  func valid() throws {
    let pdf = try trust.sign(SampleFile.make(), PAdES.Options(level: .t(try trust.stamper())))
    let text = lines(try trust.judge(pdf)).joined(separator: "\n")
    #expect(text.hasPrefix("The document is signed and has not been changed.\nYou may rely on it"))
    #expect(text.contains("Signed by: Sceau de l'état civil, République du Mali"))
    #expect(text.contains("Proof of the date: A time stamp proves that it was signed by 2026-04-11 00:00:00 UTC."))
    #expect(text.contains("Certificate: Not revoked") && text.contains("Level: B-T"))
    #expect(!text.contains("{") && !text.contains("!"))
  }

  @Test("a changed file: the sentence, the attack's name, and no word of trust in the signer")
  func changed() throws {
    let pdf = SampleFile.append(to: try trust.sign(), [4: SampleFile.stream("9 9 m 99 99 l S")])
    let text = lines(try trust.judge(pdf)).joined(separator: "\n")
    #expect(text.hasPrefix("The document was changed after it was signed."))
    #expect(text.contains("A signed page was rewritten (object 4)."))
    #expect(text.contains("Known attack: incremental saving.") && text.contains("Not allowed."))
  }

  @Test("the headline of each sub-indication is not good, and each sentence fills all of its places")
  func headlines() {
    for subIndication in SubIndication.allCases { #expect(subIndication.headline.tone != .good) }
    for list in ReportTexts.lists { check(list) }
  }

  private func check<Term: ReportTerm>(_ list: Term.Type) {
    for term in list.allCases {
      let places = Set(term.english.matches(of: /\{(\w+)\}/).map { String($0.1) }).subtracting(["count"])
      #expect(places == term.places, "\(term.key)")
      #expect(!term.english.isEmpty && !term.english.contains("  "))
    }
  }

  @Test("keys of different lists are different")
  func keys() {
    let count = ReportTexts.lists.reduce(0) { $0 + $1.required.count }
    #expect(ReportTexts.required.count == count && count > 150)
  }

  @Test("a stranger's name cannot move the cursor of a terminal, nor turn the direction of the line")
  func names() {
    #expect("Awa\u{1B}[2J \u{202E}Diarra\n".oneLine == "Awa[2J Diarra")
    #expect(String(repeating: "é", count: 500).oneLine.count == 120)
  }

  @Test("no signature, no file, other signers: each has a headline of its own")
  func others() throws {
    #expect(try trust.judge(SampleFile.make()).headline == .unsigned)
    #expect(try trust.judge(Array("%PDF-1.7".utf8)).headline == .unreadable)
    #expect(try SampleTrust().judge(trust.sign()).headline == .unknownSigner)
    #expect(try trust.judge(trust.sign(trust.sign())).headline == .validWithAdditions)
    let text = lines(try SampleTrust().judge(trust.sign())).joined()
    #expect(text.contains("Says to be of: Sceau") && !text.contains("Signed by"))
  }
}
