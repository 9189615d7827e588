import SwiftASN1
import TestSupport
import Testing

@testable import Signatures

@Suite("Questions for time stamps")
struct TimeStampRequestTests {
  let peer: Peer

  init() throws {
    peer = try Peer()
    try peer.write("content", as: "content")
  }

  func query(_ options: String...) throws -> [UInt8] {
    let made = try peer.run(["openssl", "ts", "-query", "-data", "content", "-out", "q.tsq"] + options)
    try #require(made.status == 0, "\(made.output)")
    return try peer.read("q.tsq")
  }

  @Test("those of OpenSSL are read, and written as OpenSSL wrote them", arguments: DigestAlgorithm.allCases)
  func foreign(algorithm: DigestAlgorithm) throws {
    let bytes = try query("-\(algorithm)", "-cert", "-tspolicy", "1.2.3.4")
    let request = try TimeStampRequest(der: bytes)
    #expect(request.imprint.isOf(algorithm.hash([UInt8]("content".utf8)), by: algorithm))
    #expect(request.policy == [1, 2, 3, 4] && request.wantsCertificates && (8...9).contains(request.nonce?.count ?? 0))
    #expect(try request.der == bytes)
    let bare = try TimeStampRequest(der: try query("-sha256", "-no_nonce"))
    #expect(bare.nonce == nil && bare.policy == nil && !bare.wantsCertificates)
  }

  @Test("OpenSSL reads those that are written here")
  func written() throws {
    let request = TimeStampRequest(
      over: [UInt8](repeating: 7, count: 48), by: .sha384, policy: [1, 2, 3, 9], nonce: [0x00, 0xFF, 0x10])
    try peer.write(try request.der, as: "own.tsq")
    let text = try peer.run("openssl", "ts", "-query", "-in", "own.tsq", "-text").output
    for line in ["Hash Algorithm: sha384", "Policy OID: 1.2.3.9", "Nonce: 0xFF10", "Certificate required: yes"] {
      #expect(text.contains(line), "\(text)")
    }
  }

  @Test("SHA-1 and MD5 are refused as bad algorithms", arguments: ["-sha1", "-md5"])
  func weak(digest: String) throws {
    let bytes = try query(digest)
    #expect(throws: TimeStampRefusal.badAlg) { try TimeStampRequest(der: bytes) }
  }

  /// A request whose parts are written by `body` after a good imprint of SHA-256.
  func request(
    version: Int = 1, length: Int = 32, _ body: (inout DER.Serializer) throws -> Void = { _ in }
  ) throws -> [UInt8] {
    try DER.encoded { coder in
      try coder.sequence { request in
        try request.serialize(version)
        try MessageImprint([UInt8](repeating: 1, count: length), by: .sha256).serialize(into: &request)
        try body(&request)
      }
    }
  }

  @Test("another version, a digest of a wrong length, an extension: each is refused for what it is")
  func refusals() throws {
    _ = try TimeStampRequest(der: try request())
    #expect(throws: TimeStampRefusal.badRequest) { try TimeStampRequest(der: try request(version: 2)) }
    #expect(throws: TimeStampRefusal.badDataFormat) { try TimeStampRequest(der: try request(length: 31)) }
    #expect(throws: TimeStampRefusal.unacceptedExtension) {
      try TimeStampRequest(
        der: try request { coder in
          try coder.context(0) { try $0.sequence { try $0.serialize(CMSIdentifiers.data) } }
        })
    }
  }

  @Test("a nonce of 64 bytes is taken as it is, a longer one and one that is not in DER are refused")
  func nonces() throws {
    for nonce: [UInt8] in [[0], [0x80], [0xFF, 0x7F], [UInt8](repeating: 0x55, count: 64)] {
      #expect(try TimeStampRequest(der: try request { $0.integer(nonce) }).nonce == nonce)
    }
    for nonce: [UInt8] in [[], [0, 1], [0xFF, 0x80], [UInt8](repeating: 0x55, count: 65)] {
      #expect(throws: TimeStampRefusal.badDataFormat) { try TimeStampRequest(der: try request { $0.integer(nonce) }) }
    }
  }

  @Test("what is no request, or too large a one, is bad data")
  func noRequest() throws {
    let bytes = try request()
    for bad in [[], [0x30, 0x00], bytes + [0], [UInt8](repeating: 0x30, count: TimeStampRequest.longest + 1)] {
      #expect(throws: TimeStampRefusal.badDataFormat) { try TimeStampRequest(der: bad) }
    }
    #expect(throws: TimeStampRefusal.badDataFormat) {
      try TimeStampRequest(der: try request { try $0.serialize(ASN1UTF8String("more")) })
    }
  }

  @Test("of 10,000 mutated requests none traps, and what is read is written back as it came or shorter")
  func mutations() throws {
    let sample = try query("-sha512", "-cert", "-tspolicy", "1.2.3.4")
    #expect(sample.indices.allSatisfy { (try? TimeStampRequest(der: Array(sample[..<$0]))) == nil })
    var random = SeededGenerator(seed: 3161)
    for _ in 0..<10_000 {
      let bytes = random.mutated(sample)
      guard let request = try? TimeStampRequest(der: bytes) else { continue }
      #expect(try request.der.count <= bytes.count)
    }
  }
}
