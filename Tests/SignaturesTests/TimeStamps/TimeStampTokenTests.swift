import Foundation
import SwiftASN1
import TestSupport
import Testing
import X509

@testable import Signatures

@Suite("Time stamps of others")
struct TimeStampTokenTests {
  let digest = DigestAlgorithm.sha256.hash([UInt8]("content".utf8))

  @Test(
    "OpenSSL's are read and checked, whatever the key and the digest that names its certificate",
    arguments: [[], ["rsa:3072"], ["ec", "-pkeyopt", "ec_paramgen_curve:P-384"]], ["sha1", "sha256", "sha512"])
  func foreign(key: [String], naming: String) throws {
    let unit = try ForeignUnit(key)
    let request = TimeStampRequest(over: digest, policy: [1, 2, 3, 4, 5], nonce: [0x2A, 0x00, 0xFF])
    let token = try unit.token(for: request, naming: naming)
    #expect(try token.check(over: digest, by: .sha256) == unit.certificate)
    #expect(try token.check(answering: request) == unit.certificate)
    let info = token.info
    #expect(info.policy == [1, 2, 3, 4, 5] && info.nonce == request.nonce && info.serialNumber == [2])
    #expect(info.accuracy == .microseconds(1_500_100) && info.isOrdered)
    #expect(abs(info.time.timeIntervalSinceNow) < 60)
    #expect(info.authority == .directoryName(unit.certificate.certificate.subject))
    #expect(token.signer.has(CMSIdentifiers.signingCertificate) == (naming == "sha1"))
  }

  @Test("a token with lengths that are not said and its content in pieces, as some makers write it, is the same")
  func loose() throws {
    let unit = try ForeignUnit()
    let token = try unit.token(for: TimeStampRequest(over: digest))
    let loose = try TimeStampToken(der: try Self.loosened(token.der))
    #expect(loose.info == token.info && loose.der.count > token.der.count)
    #expect(try loose.check(over: digest, by: .sha256) == unit.certificate)
  }

  /// The message in BER: what holds the content is of indefinite length, and the content stands in two pieces.
  private static func loosened(_ der: [UInt8]) throws -> [UInt8] {
    func open(_ tag: UInt8, _ parts: [[UInt8]]) -> [UInt8] { [tag, 0x80] + parts.joined() + [0, 0] }
    func parts(_ bytes: [UInt8]) throws -> [[UInt8]] {
      guard case .constructed(let nodes) = try DER.parse(bytes).content else { return [] }
      return nodes.map { [UInt8]($0.encodedBytes) }
    }
    let info = try parts(der)
    var data = try parts(try parts(info[1])[0])
    let content = try parts(data[2])
    let text = try ASN1OctetString(derEncoded: try parts(content[1])[0]).bytes
    let pieces = try [text.prefix(20), text.dropFirst(20)].map { piece in
      try DER.encoded { try $0.serialize(ASN1OctetString(contentBytes: piece)) }
    }
    data[2] = open(0x30, [content[0], open(0xA0, [open(0x24, pieces)])])
    return open(0x30, [info[0], open(0xA0, [open(0x30, data)])])
  }

  @Test("a token without certificates is checked with one that is at hand, and with no other")
  func withoutCertificates() throws {
    let unit = try ForeignUnit()
    let token = try unit.token(for: TimeStampRequest(over: digest, wantsCertificates: false))
    #expect(token.message.certificates.isEmpty)
    #expect(throws: TimeStampFault.noCertificate) { try token.check(over: digest, by: .sha256) }
    #expect(try token.check(over: digest, by: .sha256, or: [unit.certificate]) == unit.certificate)
    let other = try ForeignUnit()
    // Another certificate with the same issuer's name and number.
    #expect(throws: TimeStampFault.unnamedCertificate) {
      try token.check(over: digest, by: .sha256, or: [other.certificate])
    }
  }

  @Test("a token over something else, for another nonce or by another policy answers no request")
  func otherRequest() throws {
    let token = try ForeignUnit().token(for: TimeStampRequest(over: digest, nonce: [1]))
    let other = DigestAlgorithm.sha256.hash([1])
    #expect(throws: TimeStampFault.otherImprint) { try token.check(over: other, by: .sha256) }
    #expect(throws: TimeStampFault.otherImprint) { try token.check(over: digest, by: .sha384) }
    #expect(throws: TimeStampFault.otherImprint) {
      try token.check(answering: TimeStampRequest(over: other, nonce: [1]))
    }
    #expect(throws: TimeStampFault.otherRequest) { try token.check(answering: TimeStampRequest(over: digest)) }
    #expect(throws: TimeStampFault.otherRequest) {
      try token.check(answering: TimeStampRequest(over: digest, nonce: [2]))
    }
    #expect(throws: TimeStampFault.otherRequest) {
      try token.check(answering: TimeStampRequest(over: digest, policy: [1, 2, 3], nonce: [1]))
    }
  }

  @Test(
    "a certificate for anything else than time stamps makes none",
    arguments: ["timeStamping", "critical,timeStamping,codeSigning"])
  func purposes(purpose: String) throws {
    let unit = try ForeignUnit(purpose: purpose)
    #expect(!unit.certificate.certificate.isOfTimeStampingUnit)
    #expect(try ForeignUnit().certificate.certificate.isOfTimeStampingUnit)
  }

  @Test("a signature over SHA-1 does not count")
  func weak() throws {
    let unit = try ForeignUnit()
    let request = try TimeStampRequest(over: digest).der
    guard case .granted(let bytes) = try TimeStampAnswer(der: try unit.answer(to: request, signing: "sha1")) else {
      Issue.record("refused")
      return
    }
    let token = try TimeStampToken(der: bytes)
    #expect(throws: TimeStampFault.weakAlgorithm) { try token.check(over: digest, by: .sha256) }
  }

  @Test("a token over SHA-1 is read, and proves nothing")
  func weakImprint() throws {
    let unit = try ForeignUnit()
    try unit.foreign.run(["openssl", "ts", "-query", "-data", "content", "-sha1", "-out", "q.tsq"])
    guard case .granted(let bytes) = try TimeStampAnswer(der: try unit.answer(to: try unit.foreign.peer.read("q.tsq")))
    else {
      Issue.record("refused")
      return
    }
    let token = try TimeStampToken(der: bytes)
    #expect(token.info.imprint.algorithm == nil)
    #expect(throws: TimeStampFault.otherImprint) { try token.check(over: token.info.imprint.digest, by: .sha256) }
  }

  @Test("of a token's 20,000 mutations, none that is accepted says anything else")
  func mutations() throws {
    let request = TimeStampRequest(over: digest, nonce: [1, 2, 3, 4])
    let token = try ForeignUnit().token(for: request)
    #expect(token.der.indices.allSatisfy { (try? TimeStampToken(der: Array(token.der[..<$0]))) == nil })
    var random = SeededGenerator(seed: 3161)
    for _ in 0..<20_000 {
      guard let mutated = try? TimeStampToken(der: random.mutated(token.der)),
        (try? mutated.check(answering: request)) != nil
      else { continue }
      #expect(mutated.info == token.info)
    }
  }

  @Test("what is said in the info is read to the microsecond, and a critical extension is not passed over")
  func infos() throws {
    func info(time: String, _ body: (inout DER.Serializer) throws -> Void = { _ in }) throws -> TimeStampInfo {
      try TimeStampInfo(
        der: try DER.encoded { coder in
          try coder.sequence { info in
            try info.serialize(1)
            try info.serialize([1, 2, 3] as ASN1ObjectIdentifier)
            try MessageImprint(digest, by: .sha256).serialize(into: &info)
            info.integer([5])
            info.appendPrimitiveNode(identifier: .generalizedTime) { $0 += time.utf8 }
            try body(&info)
          }
        })
    }
    let plain = try info(time: "20261122040000.123456Z")
    #expect(abs(plain.time.timeIntervalSince1970 - 1_795_320_000.123456) < 1e-6)
    #expect(plain.accuracy == nil && !plain.isOrdered && plain.nonce == nil)
    #expect(throws: TimeStampFault.malformed) { try info(time: "20261122040000") }
    #expect(throws: TimeStampFault.malformed) { try info(time: "20261322040000Z") }
    for critical in [true, false] {
      let item = Certificate.Extension(oid: [1, 2, 3, 4], critical: critical, value: [5, 0])
      let read = try? info(time: "20261122040000Z") { coder in try coder.context(1) { try $0.serialize(item) } }
      #expect((read == nil) == critical)
    }
    #expect(throws: TimeStampFault.malformed) {
      try info(time: "20261122040000Z") { coder in
        coder.sequence { $0.appendPrimitiveNode(identifier: .context(0)) { $0 += [3, 0xE8] } }
      }
    }
  }
}
