import Foundation
import Pack
import Signatures
import Testing

@testable import Validation

@Suite("The report for machines")
struct MachineReportTests {
  let trust: SampleTrust
  let now = SampleTrust.signing.addingTimeInterval(2 * SampleTrust.day)

  init() throws { trust = try SampleTrust() }

  private func report(_ pdf: [UInt8]) throws -> MachineReport {
    MachineReport(try trust.judge(pdf), policy: ValidationPolicy.standard.name, at: now)
  }

  private func json(_ report: MachineReport) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(report))
  }

  /// Read back by the declaration that the schema is made of: an unknown key, a word or a form of value is a fault.
  private func read(_ bytes: [UInt8]) -> (MachineReport?, [String]) {
    let faults = Faults()
    let report = PackFile.load(MachineReport.self, bytes: bytes, named: "report.json", faults: faults)
    return (report, faults.list.map(\.description))
  }

  @Test("what is written follows the schema, and is read back as it was")
  func followsSchema() throws {
    let archived = try trust.sign(
      SampleFile.make(), PAdES.Options(level: .lta(try trust.stamper(), try trust.values())))
    let evil = SampleFile.append(to: archived, [4: SampleFile.stream("9 9 m 99 99 l S")])
    for pdf in [archived, try trust.sign(archived), evil, SampleFile.make(), Array("%PDF-1.7".utf8)] {
      let written = try report(pdf)
      let (read, faults) = read(try json(written))
      #expect(faults == [] && read == written)
    }
  }

  @Test("it says who, when, what proves it, what was relied on and what was changed since")
  func says() throws {
    let first = try trust.sign(SampleFile.make(), PAdES.Options(level: .lt(try trust.stamper(), trust.values())))
    let written = try report(try trust.sign(first))
    #expect(written.indication == .passed && written.revisions == 4 && written.reasons.isEmpty)
    let signature = try #require(written.signatures.first)
    #expect(signature.signer?.name == "Sceau de l'état civil" && signature.signer?.organization == "République du Mali")
    #expect(signature.signer?.certificate == signature.certificates.first?.fingerprint)
    #expect(signature.level == .longTerm && signature.times.source == .signatureTimeStamp)
    #expect(signature.times.best.date == SampleTrust.signing)
    #expect(signature.statuses.count == 2 && signature.statuses.allSatisfy { $0.state == .good && $0.source == .list })
    #expect(signature.statuses.first?.certificate == signature.signer?.certificate)
    #expect(signature.changes.map(\.code).contains(.signature) && signature.changes.allSatisfy(\.isAllowed))
    #expect(signature.coverage == MachineCoverage(.revision(2, of: 4)))
    #expect(written.signatures.last?.times.source == .now)
  }

  @Test("a revoked seal is told with its date, its reason and the list that says so")
  func revoked() throws {
    let date = SampleTrust.signing.addingTimeInterval(SampleTrust.day)
    let validator = try trust.validator(trust.values(revokedOn: date))
    let document = validator.validate(pdf: try trust.sign(), at: date.addingTimeInterval(SampleTrust.day))
    let signature = try #require(MachineReport(document, policy: "standard", at: now).signatures.first)
    #expect(signature.subIndication == .revokedNoProof)
    #expect(signature.reasons.map(\.code) == ["certificate.revoked"] && signature.reasons.first?.since?.date == date)
    #expect(signature.statuses.first?.state == .revoked && signature.statuses.first?.revokedOn?.date == date)
    #expect(signature.statuses.first?.reason == "cessationOfOperation")
    #expect(document.headline == .revoked)
  }

  @Test("the words of the standard are in the schema")
  func schema() {
    let schema = MachineReport.schema.json
    for word in SubIndication.allCases.map(\.rawValue) + Indication.allCases.map(\.rawValue) {
      #expect(schema.contains("\"\(word)\""), "\(word)")
    }
  }
}
