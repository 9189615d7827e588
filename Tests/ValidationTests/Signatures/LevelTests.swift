import Foundation
import Signatures
import Testing
import Validation

@Suite("Levels of PDF signatures and time")
struct LevelTests {
  let trust: SampleTrust

  init() throws { trust = try SampleTrust() }

  func levels() throws -> [(PAdES.Level, SignatureLevel)] {
    [
      (.b, .basic), (.t(try trust.stamper()), .timed), (.lt(try trust.stamper(), try trust.values()), .longTerm),
      (.lta(try trust.stamper(), try trust.values()), .archived),
    ]
  }

  @Test("a signature of each level passes and is found to be of it")
  func present() throws {
    for (level, expected) in try levels() {
      let pdf = try trust.sign(SampleFile.make(), PAdES.Options(level: level))
      let report = try trust.judge(pdf)
      let signature = try #require(report.signatures.first)
      #expect(report.isPassed, "\(expected): \(report)")
      #expect(signature.level == expected)
      #expect(signature.signer?.contains("Sceau de l'état civil") == true)
      #expect(signature.claimedTime == SampleTrust.signing)
      #expect(signature.certificates.count == 2 && signature.certificates.allSatisfy { $0.faults.isEmpty })
      if expected != .basic { #expect(signature.provenTime == SampleTrust.signing) }
      let decoded = try JSONDecoder().decode(DocumentReport.self, from: JSONEncoder().encode(report))
      #expect(decoded == report)
    }
  }

  @Test("after the seal has expired a signature without proof of its time is indeterminate")
  func expiredBasic() throws {
    let pdf = try trust.sign()
    let report = try trust.validator(trust.values(at: SampleTrust.later)).validate(
      pdf: pdf, at: SampleTrust.later.addingTimeInterval(SampleTrust.day))
    let signature = try #require(report.signatures.first)
    #expect(signature.indication == .indeterminate && signature.subIndication == .outOfBoundsNoProof, "\(signature)")
  }

  @Test("after the seal has expired a signature with proof of its time still passes")
  func expiredTimed() throws {
    let validator = try trust.validator(trust.values(), trust.values(at: SampleTrust.later))
    for (level, expected) in try levels().dropFirst() {
      let pdf = try trust.sign(SampleFile.make(), PAdES.Options(level: level))
      let report = validator.validate(pdf: pdf, at: SampleTrust.later.addingTimeInterval(SampleTrust.day))
      #expect(report.isPassed, "\(expected): \(report)")
    }
  }

  @Test("an archived signature needs nothing but what says that its time-stamping unit still counts")
  func archived() throws {
    let stamper = try trust.stamper(at: SampleTrust.signing.addingTimeInterval(1.5 * SampleTrust.day))
    let pdf = try PAdES.extend(
      trust.sign(SampleFile.make(), PAdES.Options(level: .t(try trust.stamper()))), with: trust.values(),
      stampedBy: stamper)
    let later = SampleTrust.begin.addingTimeInterval(5 * 365 * SampleTrust.day)
    let report = try trust.validator(trust.values(at: later)).validate(
      pdf: pdf, at: later.addingTimeInterval(SampleTrust.day))
    #expect(report.isPassed && report.signatures.first?.level == .archived, "\(report)")
    #expect(try trust.validator().validate(pdf: pdf, at: later).isPassed == false)
  }

  @Test("a seal revoked after the signature does no harm to one with proof of its time")
  func revokedAfter() throws {
    let date = SampleTrust.signing.addingTimeInterval(SampleTrust.day)
    let validator = try trust.validator(trust.values(revokedOn: date))
    let now = date.addingTimeInterval(SampleTrust.day)
    let basic = validator.validate(pdf: try trust.sign(), at: now).signatures.first
    #expect(basic?.subIndication == .revokedNoProof)
    let timed = try trust.sign(SampleFile.make(), PAdES.Options(level: .t(try trust.stamper())))
    let report = validator.validate(pdf: timed, at: now)
    #expect(report.isPassed, "\(report)")
  }

  @Test("a seal revoked before the signature is one, whatever proves its time")
  func revokedBefore() throws {
    let date = SampleTrust.signing.addingTimeInterval(-SampleTrust.day)
    let validator = try trust.validator(trust.values(revokedOn: date))
    for (level, expected) in try levels().prefix(2) {
      let pdf = try trust.sign(SampleFile.make(), PAdES.Options(level: level))
      let signature = validator.validate(pdf: pdf, at: SampleTrust.signing.addingTimeInterval(2 * SampleTrust.day))
        .signatures.first
      #expect(signature?.indication != .passed && signature?.subIndication == .revokedNoProof, "\(expected)")
    }
  }

  @Test("a signature of someone whom no anchor knows has no chain")
  func stranger() throws {
    let other = try SampleTrust()
    let report = try other.judge(trust.sign())
    #expect(report.signatures.first?.indication == .indeterminate)
    #expect(report.signatures.first?.level == .basic)
  }

  @Test("each signature of several is judged, and what followed each is named")
  func several() throws {
    let first = try trust.sign(SampleFile.make(), PAdES.Options(level: .lt(try trust.stamper(), trust.values())))
    let report = try trust.judge(try trust.sign(first))
    #expect(report.isPassed, "\(report)")
    #expect(report.signatures.map(\.coverage) == [.revision(2, of: 4), .wholeFile])
    let kinds = report.signatures[0].changes.map(\.kind)
    #expect(kinds.contains(.securityStore) && kinds.contains { if case .signature = $0 { true } else { false } })
    #expect(report.signatures[1].changes.isEmpty)
  }
}
