import Foundation
import Signatures
import TestSupport
import Testing
import Validation

@Suite("Signed PDFs as other programs keep them")
struct ForeignFileTests {
  @Test("a packed file with streams of cross-references is signed, archived and judged")
  func packed() throws {
    let peer = try Peer()
    try peer.write(SampleFile.make(), as: "plain.pdf")
    try peer.run("qpdf", "--object-streams=generate", "plain.pdf", "packed.pdf")
    let trust = try SampleTrust()
    let pdf = try trust.sign(
      peer.read("packed.pdf"), PAdES.Options(level: .lta(try trust.stamper(), trust.values())))
    let report = try trust.judge(try trust.sign(pdf))
    #expect(report.isPassed, "\(report)")
    #expect(report.signatures.count == 3 && report.signatures.first?.level == .archived)
  }

  @Test("a linearised file is signed and judged")
  func linearised() throws {
    let peer = try Peer()
    try peer.write(SampleFile.make(), as: "plain.pdf")
    try peer.run("qpdf", "--linearize", "plain.pdf", "linear.pdf")
    let trust = try SampleTrust()
    let report = try trust.judge(trust.sign(peer.read("linear.pdf")))
    #expect(report.isPassed, "\(report)")
  }

  @Test("a CMS signature outside of a PDF is judged by the same rules")
  func detached() throws {
    let trust = try SampleTrust()
    let content = Array("content".utf8)
    let cms = try trust.signedData(over: content)
    let validator = try trust.validator(trust.values())
    let now = SampleTrust.signing.addingTimeInterval(2 * SampleTrust.day)
    let report = validator.validate(cms: cms, over: content, at: now)
    #expect(report.indication == .passed && report.level == .timed && report.coverage == .content, "\(report)")
    #expect(validator.validate(cms: cms, over: content + [0], at: now).subIndication == .hashFailure)
    #expect(validator.validate(cms: cms, at: now).subIndication == .signedDataNotFound)
    #expect(validator.validate(cms: [1, 2, 3], over: content, at: now).subIndication == .formatFailure)
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let mutated = generator.mutated(cms)
      let report = validator.validate(cms: mutated, over: content, at: now)
      #expect(report.indication != .passed || report.signer?.contains("Sceau") == true)
    }
  }
}
