import Foundation
import Signatures
import Testing

@testable import Validation

@Suite("Attacks of the literature, each with a file of its own")
struct AttackTests {
  @Test("an attack is seen, named in both reports, and given its reason", arguments: Attack.all)
  func seen(_ attack: Attack) throws {
    let trust = try SampleTrust()
    let signed = try trust.sign(attack.original, PAdES.Options(certification: attack.certification))
    #expect(try trust.judge(signed).isPassed, "what it starts from is sound")
    let report = try trust.judge(attack.make(try SignedSample(signed)))
    #expect(!report.isPassed && report.signatures.allSatisfy { $0.indication != .passed }, "\(report)")
    #expect(report.headline == .changed)
    let found = report.threats + report.signatures.flatMap(\.threats)
    #expect(found.contains { $0.attack == attack.kind }, "\(found)")

    let now = SampleTrust.later
    let machine = MachineReport(report, policy: "standard", at: now)
    let reasons = machine.reasons + machine.signatures.flatMap(\.reasons)
    let named = try #require(reasons.first { $0.attack == attack.kind }, "\(reasons)")
    #expect(named.code.hasPrefix("threat.") && !named.message.isEmpty)
    let text = ReadableReport(report, policy: "standard", at: now).lines(\.inEnglish).joined(separator: "\n")
    #expect(text.contains("Known attack: \(attack.kind.english).") && text.contains(named.message), "\(text)")
  }

  @Test("all attacks that have a name have a file")
  func complete() {
    #expect(Set(Attack.all.map(\.kind)) == Set(PDFAttack.allCases))
    #expect(Set(Attack.all.map(\.name)).count == Attack.all.count)
  }

  @Test("honest additions are told, and nobody is accused of them")
  func honest() throws {
    let trust = try SampleTrust()
    let basic = try trust.sign()
    let values = try trust.values()
    let archived = try PAdES.extend(
      try trust.sign(SampleFile.make(), PAdES.Options(level: .t(try trust.stamper()))), with: values,
      stampedBy: try trust.stamper(at: SampleTrust.signing.addingTimeInterval(SampleTrust.day)))
    let certified = try trust.sign(SampleFile.make(), PAdES.Options(certification: .formsAndSignatures))
    let files = [
      ("a second signature", try trust.sign(basic), Set(["signature"])),
      ("a store and a time stamp over the document", archived, ["security-store", "time-stamp"]),
      ("a form filled in", SampleFile.append(to: certified, [8: SampleFile.field("/V(Awa)")]), ["form-filling"]),
      ("a second signature after a certification", try trust.sign(certified), ["signature"]),
      ("another title", SampleFile.append(to: basic, [7: "<</Title(Copie)>>"]), ["metadata"]),
    ]
    for (name, file, expected) in files {
      let report = try trust.judge(file)
      let changes = report.signatures.first?.changes ?? []
      #expect(report.isPassed && report.headline.tone == .good, "\(name): \(report)")
      #expect(Set(changes.map(\.kind.code.rawValue)) == expected && changes.allSatisfy(\.isAllowed), "\(name)")
    }
  }
}
