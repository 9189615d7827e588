import Authority
import Foundation
import Signatures
import Testing

@testable import Validation

@Suite("Evidence over time")
struct EvidenceTests {
  let trust: SampleTrust
  private let file = Array("an act".utf8)

  init() throws { trust = try SampleTrust() }

  private func after(_ days: Double) -> Date { SampleTrust.signing.addingTimeInterval(days * SampleTrust.day) }

  private func stamp(
    _ imprint: MessageImprint, at time: Date, _ values: RevocationValues = RevocationValues()
  ) throws -> ArchiveTimeStamp {
    let algorithm = try #require(imprint.algorithm)
    let token = try trust.stamper(at: time).token(for: TimeStampRequest(over: imprint.digest, by: algorithm))
    return try ArchiveTimeStamp([], token: try TimeStampToken(der: token).with(values).der)
  }

  private func record(_ values: RevocationValues = RevocationValues()) throws -> EvidenceRecord {
    let imprint = MessageImprint(DigestAlgorithm.sha256.hash(file), by: .sha256)
    return try EvidenceRecord([[try stamp(imprint, at: SampleTrust.signing, values)]])
  }

  @Test("a record proves its file since its first time stamp, and no other file")
  func proves() throws {
    let validator = try trust.validator(trust.values())
    let record = try record()
    let report = validator.validate(evidence: record.der, over: file, at: after(2))
    #expect(report.isPassed && report.provenTime == SampleTrust.signing, "\(report)")
    let other = validator.validate(evidence: record.der, over: file + [0], at: after(2))
    #expect(other.subIndication == .hashFailure && other.provenTime == nil)
    let garbage = validator.validate(evidence: Array(record.der.dropLast()), over: file, at: after(2))
    #expect(garbage.subIndication == .formatFailure)
    #expect(try SampleTrust().validator().validate(evidence: record.der, over: file, at: after(2)).subIndication != nil)
    let decoded = try JSONDecoder().decode(EvidenceReport.self, from: JSONEncoder().encode(report))
    #expect(decoded == report)
  }

  @Test("after the unit's certificate has ended, only a record that was renewed before proves anything")
  func renewal() throws {
    // The unit lives nine years, its authority eleven.
    let renewal = after(8.5 * 365)
    let late = after(9.5 * 365)
    let record = try record(trust.values())
    let validator = try trust.validator(trust.values(at: late))
    #expect(validator.validate(evidence: record.der, over: file, at: late).subIndication == .outOfBoundsNoProof)

    // What was said of the old unit after it was proven is what counts, and the new stamp carries it.
    let imprint = try #require(record.renewal)
    let token = try trust.secondUnit(at: renewal).token(for: TimeStampRequest(over: imprint.digest))
    func renewed(_ values: RevocationValues) throws -> EvidenceReport {
      let stamp = try ArchiveTimeStamp([], token: try TimeStampToken(der: token).with(values).der)
      return validator.validate(evidence: try record.renewed(by: stamp).der, over: file, at: late)
    }
    #expect(try renewed(trust.values(at: renewal.addingTimeInterval(-3600))).subIndication == .outOfBoundsNoProof)
    let report = try renewed(trust.values(at: renewal.addingTimeInterval(3600)))
    #expect(report.isPassed && report.provenTime == SampleTrust.signing && report.timeStamps.count == 2, "\(report)")
  }

  @Test("time stamps that stand in another order than their times prove nothing")
  func order() throws {
    let record = try record()
    let imprint = try #require(record.renewal)
    let earlier = try record.renewed(by: try stamp(imprint, at: after(-3)))
    let report = try trust.validator(trust.values()).validate(evidence: earlier.der, over: file, at: after(2))
    #expect(report.subIndication == .timeStampOrderFailure)
  }

  @Test("a record whose digest has ended proves nothing, nor one that was renewed by a stronger one too late")
  func weakDigest() throws {
    let end = after(50)
    let limits =
      AlgorithmTable.standard.limits.filter { $0.name != "SHA-256" } + [AlgorithmLimit("SHA-256", until: end)]
    let policy = ValidationPolicy(name: "after SHA-256", algorithms: AlgorithmTable(limits))
    let first = try record(trust.values())
    let leaf = first.successor(of: DigestAlgorithm.sha512.hash(file), by: .sha512)
    func report(_ record: EvidenceRecord, _ policy: ValidationPolicy) throws -> EvidenceReport {
      SignatureValidator(
        policy: policy, anchors: try trust.validator().anchors, values: try trust.values(at: after(60))
      )
      .validate(evidence: record.der, over: file, at: after(60).addingTimeInterval(SampleTrust.day))
    }
    #expect(try report(first, .standard).isPassed)
    #expect(try !report(first, policy).isPassed)
    let succeeded = try first.succeeded(by: try stamp(MessageImprint(leaf, by: .sha512), at: after(40)))
    #expect(try report(succeeded, .standard).isPassed)
    // Too late: SHA-256 had ended when the new tree was stamped.
    let tooLate = try first.succeeded(by: try stamp(MessageImprint(leaf, by: .sha512), at: after(55)))
    #expect(try !report(tooLate, policy).isPassed)
  }

  @Test("a proof lives until the first of its certificates ends")
  func life() throws {
    let validator = try trust.validator(trust.values())
    let token = try record(trust.values()).tokens[0]
    let life = try #require(validator.life(of: token))
    #expect(life.until == trust.unit.notAfter && life.cause != .algorithm("SHA-256"))
    let limits = [AlgorithmLimit("ECDSA", from: 256), AlgorithmLimit("SHA-256", until: after(9))]
    let policy = ValidationPolicy(name: "short", algorithms: AlgorithmTable(limits))
    let short = SignatureValidator(policy: policy, anchors: validator.anchors, values: validator.values).life(of: token)
    #expect(short?.until == after(9))
    #expect(try SampleTrust().validator().life(of: token) == nil)
  }

  @Test("the newest proof of a PDF is what its last revision is stamped with")
  func documentProof() throws {
    let stamper = try trust.stamper()
    let validator = try trust.validator(trust.values())
    let levels: [(PAdES.Level, DocumentProof.Kind, Date)] = [
      (.b, .signature, trust.seal.notAfter), (.t(stamper), .signatureTimeStamp, trust.unit.notAfter),
      (.lta(stamper, try trust.values()), .documentTimeStamp, trust.unit.notAfter),
    ]
    for (level, kind, until) in levels {
      let pdf = try trust.sign(SampleFile.make(), PAdES.Options(level: level))
      let proof = validator.proof(of: MemoryPDF(pdf), at: after(1))
      #expect(proof?.kind == kind && proof?.life.until == until, "\(String(describing: proof))")
    }
    let twice = try trust.sign(
      try trust.sign(SampleFile.make(), PAdES.Options(level: .lta(stamper, try trust.values()))))
    #expect(validator.proof(of: MemoryPDF(twice), at: after(1))?.kind == .signature)
    #expect(validator.proof(of: MemoryPDF(SampleFile.make()), at: after(1)) == nil)
  }
}
