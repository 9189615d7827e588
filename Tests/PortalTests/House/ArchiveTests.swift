import Authority
import Foundation
import Keys
import Procedures
import Signatures
import Store
import TestSupport
import Testing
import Validation
import Vocabulary

@testable import toguna

@Suite("The archive of acts and of proofs")
struct ArchiveTests {
  /// A State with acts that were issued, their files by check code.
  private func withActs(
    _ count: Int, _ body: (House, Batch, StateStamper) async throws -> Void
  ) async throws {
    try await SmallState.found().open { house in
      _ = try await Seeding(house: house).fill("births", count: count)
      let batch = try Batch(house: house, procedure: "birth-extract", official: try await house.registrar())
      try await body(house, batch, try await StateStamper(house, at: Date()))
    }
  }

  /// Issues acts and gives their files by check code.
  private func issue(_ records: ArraySlice<String>, _ batch: Batch, in house: House) async throws -> [CheckCode:
    [UInt8]]
  {
    var files: [CheckCode: [UInt8]] = [:]
    for number in try await batch.issue(Array(records)) {
      let file = try await batch.document(number)
      let act = try #require(try await house.desk.act(signedDigest: try PAdES.signedDigest(of: file)))
      files[try #require(CheckCode(rawValue: act.checkCode))] = file
    }
    return files
  }

  private func proves(
    _ archive: ActArchive, _ files: [CheckCode: [UInt8]], _ stamper: StateStamper, stamps: Int
  ) async throws {
    let validator = stamper.validator(with: RevocationValues())
    for (code, file) in files {
      let record = try #require(try await archive.record(of: code))
      let report = validator.validate(evidence: record, over: file, at: Date())
      #expect(report.isPassed && report.timeStamps.count == stamps, "\(report)")
      #expect(!validator.validate(evidence: record, over: file + [0], at: Date()).isPassed)
    }
  }

  @Test("each act gets a record, a second run covers the new ones, and nothing is stamped without need")
  func coverage() async throws {
    try await withActs(9) { house, batch, stamper in
      let records = try await batch.records(count: 9, file: nil)
      let archive = ActArchive(house.desk, groupOf: 4)
      let first = try await issue(records[..<7], batch, in: house)
      let made = try #require(try await archive.cover(by: .sha256, stampedBy: stamper, at: Date()))
      #expect(made.count == 7 && made.unreadable == 0)
      try await proves(archive, first, stamper, stamps: 1)

      #expect(try await archive.cover(by: .sha256, stampedBy: stamper, at: Date()) == nil)
      let second = try await issue(records[7...], batch, in: house)
      #expect(try await archive.coverage() == (7, 2))
      let waiting = try #require(second.keys.first)
      #expect(try await archive.record(of: waiting) == nil)
      #expect(try await archive.cover(by: .sha256, stampedBy: stamper, at: Date())?.count == 2)
      try await proves(archive, first.merging(second) { first, _ in first }, stamper, stamps: 1)
      #expect(try await archive.coverage() == (9, 0))
    }
  }

  @Test("a batch that weakens gets a time stamp by a unit that lives longer, and none by another")
  func renewal() async throws {
    try await withActs(3) { house, batch, stamper in
      let files = try await issue(try await batch.records(count: 3, file: nil)[...], batch, in: house)
      let archive = ActArchive(house.desk)
      let made = try #require(
        try await archive.cover(by: .sha256, stampedBy: ShortLived(stamper: stamper), at: Date()))
      #expect(try await archive.renew(provingUntil: made.provesUntil.addingTimeInterval(-1), stampedBy: stamper) == [])
      let same = try await archive.renew(provingUntil: made.provesUntil, stampedBy: ShortLived(stamper: stamper))
      guard case .noGain(let kept)? = same.first else { throw Refusal("\(same)") }
      #expect(same.count == 1 && kept.id == made.id && kept.count == 3 && kept.provesUntil == made.provesUntil)
      try await proves(archive, files, stamper, stamps: 1)
      let renewed = try await archive.renew(provingUntil: made.provesUntil, stampedBy: stamper)
      guard case .renewed = renewed.first else { return #expect(Bool(false), "\(renewed)") }
      try await proves(archive, files, stamper, stamps: 2)
    }
  }

  @Test("a stronger digest takes all acts under a new tree, over the old one")
  func rehashing() async throws {
    try await withActs(5) { house, batch, stamper in
      let records = try await batch.records(count: 5, file: nil)
      let archive = ActArchive(house.desk, groupOf: 2)
      var files = try await issue(records[..<3], batch, in: house)
      _ = try await archive.cover(by: .sha256, stampedBy: stamper, at: Date())
      files.merge(try await issue(records[3...], batch, in: house)) { first, _ in first }
      _ = try await archive.cover(by: .sha256, stampedBy: stamper, at: Date())
      let made = try #require(try await archive.succeed(by: .sha512, stampedBy: stamper, at: Date()))
      #expect(made.count == 5 && made.algorithm == .sha512)
      try await proves(archive, files, stamper, stamps: 2)
      #expect(try await archive.succeed(by: .sha512, stampedBy: stamper, at: Date()) == nil)
      // The old batches are renewed no more: a new stamp of theirs would not be under the new tree.
      #expect(try await archive.renew(provingUntil: .distantFuture, stampedBy: ShortLived(stamper: stamper)).count == 1)
    }
  }

  @Test("a run that is cut short has covered nothing, and the next one begins anew")
  func interruption() async throws {
    try await withActs(3) { house, batch, stamper in
      let files = try await issue(try await batch.records(count: 3, file: nil)[...], batch, in: house)
      let archive = ActArchive(house.desk)
      await #expect(throws: Refusal.self) {
        try await archive.cover(by: .sha256, stampedBy: NoStamps(), at: Date())
      }
      #expect(try await archive.coverage() == (0, 3))
      #expect(try await archive.record(of: try #require(files.keys.first)) == nil)
      #expect(try await archive.cover(by: .sha256, stampedBy: stamper, at: Date())?.count == 3)
      try await proves(archive, files, stamper, stamps: 1)
    }
  }

  @Test("a file that proves for long enough is not touched, one that weakens is renewed only for a longer proof")
  func files() async throws {
    try await SmallState.found().open { house in
      let folder = try TemporaryFolder()
      let trust = try await SigningTrust(house, at: Date())
      let stamper = try await StateStamper(house, at: Date())
      func examine(_ years: Double, _ name: String, isRehearsal: Bool = false) async throws -> RenewalFinding {
        let renewal = ProofRenewal(
          stamper: stamper, desk: house.desk, now: Date(), deadline: Date().addingTimeInterval(years * 366 * 86_400),
          isRehearsal: isRehearsal)
        var findings: [RenewalFinding] = []
        try await renewal.run([folder.path(name)]) { findings.append($0) }
        return try #require(findings.first)
      }
      let blank = try Self.letter()
      let signed = try PAdES.sign(blank, with: trust.signer, at: Date())
      try folder.write(signed, as: "letter.pdf")
      #expect(try await examine(1, "letter.pdf").outcome == .lasts)
      #expect(try await examine(5, "letter.pdf", isRehearsal: true).outcome == .due)
      #expect(try folder.read("letter.pdf") == signed)

      let renewed = try await examine(5, "letter.pdf")
      #expect(renewed.outcome == .renewed && renewed.proof?.kind == .documentTimeStamp, "\(renewed)")
      let after = try folder.read("letter.pdf")
      #expect(after.starts(with: signed) && after.count > signed.count)
      let report = stamper.validator(with: RevocationValues()).validate(pdf: after, at: Date())
      #expect(report.isPassed && report.signatures.first?.level == .archived)

      #expect(try await examine(5, "letter.pdf").outcome == .lasts)
      #expect(try await examine(20, "letter.pdf").outcome == .noGain)
      #expect(try folder.read("letter.pdf") == after)
      var broken = signed
      // 595 points of width become 594.
      broken[try #require(blank.firstRange(of: Array("595".utf8))).upperBound - 1] ^= 1
      try folder.write(broken, as: "broken.pdf")
      #expect(try await examine(5, "broken.pdf").outcome == .invalid)
      try folder.write(blank, as: "blank.pdf")
      #expect(try await examine(5, "blank.pdf").outcome == .unsigned)
      #expect(try await examine(5, "none.pdf").outcome == .unreadable)
      #expect(try PDFFolder.files(at: [folder.path]).map { URL(filePath: $0).lastPathComponent }.count == 3)
    }
  }

  /// A PDF of one empty page.
  private static func letter() throws -> [UInt8] {
    let objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>",
    ]
    var text = "%PDF-1.7\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 4\n0000000000 65535 f \n"
    for offset in offsets { text += String(repeating: "0", count: 10 - "\(offset)".count) + "\(offset) 00000 n \n" }
    text += "trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }
}

/// A unit whose time stamps prove for some years.
private struct ShortLived: EvidenceStamper {
  let stamper: StateStamper

  private static let until = Date(timeIntervalSince1970: 2_000_000_000)

  func stamp(over imprint: MessageImprint) async throws -> EvidenceStamp {
    EvidenceStamp(token: try await stamper.stamp(over: imprint).token, provesUntil: Self.until)
  }
}

/// A unit that is away.
private struct NoStamps: EvidenceStamper {
  func stamp(over imprint: MessageImprint) throws -> EvidenceStamp { throw Refusal("away") }
}
