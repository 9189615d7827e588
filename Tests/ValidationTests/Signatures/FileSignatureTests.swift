import Foundation
import Signatures
import Testing
import Validation

@Suite("Signatures of what is no PDF")
struct FileSignatureTests {
  let trust: SampleTrust

  init() throws { trust = try SampleTrust() }

  static let days2 = SampleTrust.signing.addingTimeInterval(2 * SampleTrust.day)

  func levels() throws -> [(BaselineLevel, SignatureLevel)] {
    [
      (.b, .basic), (.t(try trust.stamper()), .timed), (.lt(try trust.stamper(), try trust.values()), .longTerm),
      (.lta(try trust.stamper(), try trust.values()), .archived),
    ]
  }

  func judge(
    _ signed: [UInt8], _ form: SampleForm, beside: FileContent? = nil, with values: RevocationValues? = nil,
    at now: Date = days2
  ) throws -> DocumentReport {
    let validator = try trust.validator(values ?? trust.values())
    return try #require(validator.validate(FileContent(signed), beside: beside ?? form.beside, at: now))
  }

  @Test("a signature of each form and level passes and is found to be of it", arguments: SampleForm.allCases)
  func present(form: SampleForm) throws {
    for (level, expected) in try levels() {
      let report = try judge(form.sign(by: trust, level), form)
      let signature = try #require(report.signatures.first)
      #expect(report.isPassed, "\(expected): \(report)")
      #expect(signature.level == expected)
      #expect(signature.signer?.contains("Sceau de l'état civil") == true)
      #expect(signature.claimedTime == SampleTrust.signing)
      if expected != .basic { #expect(signature.provenTime == SampleTrust.signing) }
      let decoded = try JSONDecoder().decode(DocumentReport.self, from: JSONEncoder().encode(report))
      #expect(decoded == report)
    }
  }

  @Test("a signature that carries all passes with nothing but the anchor", arguments: SampleForm.allCases)
  func carried(form: SampleForm) throws {
    let signed = try form.sign(by: trust, .lta(try trust.stamper(), try trust.values()))
    #expect(try judge(signed, form, with: RevocationValues()).isPassed)
  }

  @Test("after the seal has expired, proof of its time is what counts", arguments: SampleForm.allCases)
  func expired(form: SampleForm) throws {
    let now = SampleTrust.later.addingTimeInterval(SampleTrust.day)
    let values = try trust.values(at: SampleTrust.later)
    let basic = try judge(form.sign(by: trust), form, with: values, at: now)
    #expect(basic.signatures.first?.subIndication == .outOfBoundsNoProof, "\(basic)")
    for (level, expected) in try levels().dropFirst(2) {
      let report = try judge(form.sign(by: trust, level), form, with: values, at: now)
      #expect(report.isPassed, "\(expected): \(report)")
    }
  }

  @Test("an archived signature needs nothing but what says that its unit still counts", arguments: SampleForm.allCases)
  func archived(form: SampleForm) throws {
    let later = SampleTrust.begin.addingTimeInterval(5 * 365 * SampleTrust.day)
    let signed = try form.sign(by: trust, .lta(try trust.stamper(), try trust.values()))
    let report = try judge(
      signed, form, with: try trust.values(at: later), at: later.addingTimeInterval(SampleTrust.day))
    #expect(report.isPassed && report.signatures.first?.level == .archived, "\(report)")
  }

  @Test("a signature that was renewed is archived too", arguments: [SampleForm.cades, .jades, .jadesBeside])
  func renewed(form: SampleForm) throws {
    let timed = try form.sign(by: trust, .t(try trust.stamper()))
    let stamper = try trust.stamper(at: SampleTrust.signing.addingTimeInterval(1.5 * SampleTrust.day))
    var signed = timed
    for _ in 0..<2 {
      signed =
        form == .cades
        ? try CAdES.extend(signed, over: FileContent(SampleForm.content), with: trust.values(), stampedBy: stamper)
        : try JAdES.extend(signed, over: form.beside, with: trust.values(), stampedBy: stamper)
    }
    let report = try judge(signed, form, with: RevocationValues())
    #expect(report.isPassed && report.signatures.first?.level == .archived, "\(report)")
    #expect(report.signatures.first?.timeStamps.count == 3)
  }

  @Test("a content that was changed, or is not at hand, is told apart")
  func otherContent() throws {
    for (level, _) in try levels() {
      for form in [SampleForm.cades, .jadesBeside] {
        let signed = try form.sign(by: trust, level)
        let other = try judge(signed, form, beside: FileContent(SampleForm.other)).signatures[0]
        #expect(other.indication == .failed && other.subIndication == .hashFailure, "\(form): \(other)")
        let alone = try #require(try trust.validator(trust.values()).validate(FileContent(signed), at: Self.days2))
        #expect(alone.signatures[0].subIndication == .signedDataNotFound)
      }
    }
    let around = try judge(SampleForm.jades.sign(by: trust), .jades, beside: FileContent(SampleForm.other))
    #expect(around.signatures[0].reasons == [.otherContent])
    let same = try judge(SampleForm.jades.sign(by: trust), .jades, beside: FileContent(SampleForm.content))
    #expect(same.isPassed)
  }

  @Test("no byte of a signature can be changed and the signature pass as it was", arguments: SampleForm.allCases)
  func everyByte(form: SampleForm) throws {
    let signed = try form.sign(by: trust)
    for place in stride(from: 0, to: signed.count, by: 41) {
      var changed = signed
      changed[place] ^= 0x01
      guard
        let report = try trust.validator(trust.values())
          .validate(FileContent(changed), beside: form.beside, at: Self.days2)
      else { continue }
      // Certificates beside the signer's, and what zip says of time, are nobody's.
      guard report.isPassed else { continue }
      #expect(report.signatures.map(\.signer) == [try judge(signed, form).signatures[0].signer], "\(place)")
      #expect(form != .jades && form != .jadesBeside, "\(place)")
    }
  }

  @Test("a list of a time stamp that is missing, or a stamp over something else, archives nothing")
  func brokenArchive() throws {
    let stamper = try trust.stamper()
    let signed = try SampleForm.cades.sign(by: trust, .t(stamper))
    // The archive time stamp of the same file under another signature.
    let other = try SampleForm.cades.sign(by: trust, .lta(stamper, try trust.values()))
    let parts = try CMSParts(other)
    let stamp = try #require(parts.unsigned.first { $0.type == CMSIdentifiers.archiveTimeStamp })
    let mixed = try signed.appendingUnsigned(stamp)
    let report = try judge(mixed, .cades)
    #expect(report.signatures[0].level == .timed && report.signatures[0].timeStamps.last?.indication != .passed)
  }

  @Test("a file of 8 MB is signed and judged in pieces, from the disk")
  func large() throws {
    let folder = try Scratch()
    let path = try folder.file(of: 8 << 20)
    let signed = try CAdES.sign(FileContent(file: path), with: trust.signer, at: SampleTrust.signing)
    #expect(try judge(signed, .cades, beside: FileContent(file: path)).isPassed)
  }
}
