import SwiftASN1
import TestSupport
import Testing

@testable import Signatures

@Suite("Evidence records")
struct EvidenceRecordTests {
  let sample: SampleEvidence

  init() throws { sample = try SampleEvidence() }

  @Test("a record is over its own document and over no other")
  func own() throws {
    for (index, record) in try sample.records().enumerated() {
      let read = try EvidenceRecord(der: record.der)
      #expect(read.der == record.der && read.tokens.count == 1)
      for (other, document) in sample.documents.enumerated() { #expect(read.covers(document) == (other == index)) }
    }
  }

  @Test("OpenSSL finds the root of the tree in the time stamp of the record")
  func openssl() throws {
    let record = try sample.records()[2]
    let root = try #require(try record.roots { $0.hash(sample.documents[2]) }.first?.root)
    try sample.unit.foreign.peer.write(record.tokens[0].der, as: "token.der")
    let command = ["openssl", "ts", "-verify", "-token_in", "-in", "token.der", "-CAfile", "root.pem", "-digest"]
    let good = try sample.unit.foreign.peer.run(command + [root.hex])
    #expect(good.status == 0 && good.output.contains("Verification: OK"), "\(good.output)")
    let other = try sample.unit.foreign.peer.run(command + [DigestAlgorithm.sha256.hash(sample.documents[2]).hex])
    #expect(other.status != 0)
  }

  @Test("a renewed time stamp is over the one before, with all that it carries")
  func timeStampRenewal() throws {
    let first = try sample.records()[0]
    let carried = RevocationValues(certificates: [sample.unit.certificate.der], lists: [[0x30, 0x00]])
    let richer = try EvidenceRecord([
      [try ArchiveTimeStamp(first.chains[0][0].tree, token: try first.tokens[0].with(carried).der)]
    ])
    #expect(richer.covers(sample.documents[0]))
    let record = try EvidenceRecord(der: try sample.renewed(try sample.renewed(richer)).der)
    #expect(record.chains.map(\.count) == [3] && record.covers(sample.documents[0]))
    // Renewed before it carried anything, the stamp is another one.
    let mixed = try EvidenceRecord([[first.chains[0][0]] + record.chains[0].dropFirst()])
    #expect(throws: EvidenceFault.otherRoot(stamp: 1)) { try mixed.roots { $0.hash(sample.documents[0]) } }
  }

  @Test("a time stamp that is made to carry more still verifies, and carries nothing twice")
  func carrying() throws {
    let token = try sample.records()[0].tokens[0]
    let list: [UInt8] = [0x30, 0x03, 0x02, 0x01, 0x07]
    let values = RevocationValues(certificates: [sample.unit.certificate.der], lists: [list])
    let once = try token.with(values)
    #expect(try once.with(values).der == once.der)
    #expect(once.message.revocation.lists == [list] && once.info == token.info)
    #expect(Set(once.message.certificates.map(\.der)).isSuperset(of: [sample.unit.certificate.der]))
    _ = try once.check(over: token.info.imprint.digest, by: .sha256)
    try sample.unit.foreign.peer.write(
      try token.with(RevocationValues(certificates: values.certificates)).der, as: "rich.der")
    let verified = try sample.unit.foreign.peer.run([
      "openssl", "ts", "-verify", "-token_in", "-in", "rich.der", "-CAfile", "root.pem", "-digest",
      token.info.imprint.digest.hex,
    ])
    #expect(verified.status == 0, "\(verified.output)")
    let answered = try token.with(RevocationValues(answers: [[0x30, 0x03, 0x0A, 0x01, 0x06]]))
    #expect(answered.message.version == 5 && answered.message.revocation.answers.count == 1)
  }

  @Test("a new tree by a stronger digest is over the document and all chains before")
  func hashTreeRenewal() throws {
    let old = try sample.records().map(sample.renewed)
    let records = try sample.succeeded(old, by: .sha512)
    for (index, record) in records.enumerated() {
      let read = try EvidenceRecord(der: try sample.renewed(record).der)
      #expect(read.chains.map(\.count) == [2, 2])
      for (other, document) in sample.documents.enumerated() { #expect(read.covers(document) == (other == index)) }
    }
    // The chains of another document do not lead to this one's leaf.
    let crossed = try EvidenceRecord([records[1].chains[0], records[0].chains[1]])
    #expect(throws: EvidenceFault.notCovered) { try crossed.roots { $0.hash(sample.documents[1]) } }
    let third = try sample.succeeded(records, by: .sha384)
    #expect(third[4].covers(sample.documents[4]) && third[4].chains.count == 3)
  }

  @Test("one chain has one digest, and a time stamp that digest too")
  func algorithms() throws {
    let record = try sample.records()[0]
    let other = try sample.records(by: .sha512)[0]
    let mixed = try EvidenceRecord([record.chains[0] + other.chains[0]])
    #expect(throws: EvidenceFault.algorithm) { try mixed.roots { $0.hash(sample.documents[0]) } }
  }

  @Test("a single document needs no tree")
  func single() throws {
    let document = sample.documents[0]
    let imprint = MessageImprint(DigestAlgorithm.sha256.hash(document), by: .sha256)
    let record = try EvidenceRecord([[try ArchiveTimeStamp([], token: try sample.token(over: imprint))]])
    let read = try EvidenceRecord(der: record.der)
    #expect(read.covers(document) && !read.covers(sample.documents[1]))
  }

  @Test("of 4,000 mutated records none traps, and none is over what it was not over")
  func mutations() throws {
    let records = try sample.succeeded(try sample.records().map(sample.renewed), by: .sha512)
    let bytes = records[0].der
    #expect(
      stride(from: 0, to: bytes.count, by: 7).allSatisfy { (try? EvidenceRecord(der: Array(bytes[..<$0]))) == nil })
    var random = SeededGenerator(seed: 4998)
    for _ in 0..<4_000 {
      guard let record = try? EvidenceRecord(der: random.mutated(bytes)) else { continue }
      for document in sample.documents.dropFirst() { #expect(!record.covers(document)) }
    }
  }

  @Test("a small record of very many values takes no memory")
  func bombs() {
    let hashes = [UInt8](repeating: 0x04, count: 1 << 20).indices.map { UInt8($0 % 3 == 0 ? 4 : $0 % 3 == 1 ? 1 : 9) }
    for tag: UInt8 in [0x30, 0xA2] {
      #expect(throws: EvidenceFault.malformed) {
        try EvidenceRecord(der: DER.header(tag, length: hashes.count) + hashes)
      }
    }
    #expect(throws: EvidenceFault.malformed) { try EvidenceRecord(der: [UInt8](repeating: 0x30, count: 9 << 20)) }
    #expect(throws: EvidenceFault.malformed) { try EvidenceRecord(der: []) }
    #expect(throws: EvidenceFault.malformed) { try EvidenceRecord([[]]) }
  }
}
