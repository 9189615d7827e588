import Foundation
import TestSupport
import Testing

@testable import Signatures

@Suite("Signatures beside any file")
struct CAdESTests {
  let state: SampleState
  let stamper: OpenSSLTimeStamper
  static let content = [UInt8]("Relevé des naissances, 1962".utf8)
  static let values = RevocationValues(
    certificates: [], lists: [[0x30, 3, 2, 1, 7]], answers: [[0x30, 3, 0x0A, 1, 0]])

  init() throws {
    state = try SampleState()
    stamper = try OpenSSLTimeStamper()
  }

  @Test("OpenSSL finds each level to be a signature with the attributes of CAdES, and none of another file")
  func levels() throws {
    let peer = stamper.peer
    try peer.write(state.root.pem, as: "state.pem")
    try peer.write(Self.content, as: "content")
    let levels: [BaselineLevel] = [.b, .t(stamper), .lt(stamper, RevocationValues(certificates: [state.root.der]))]
    for level in levels {
      let signature = try CAdES.sign(
        FileContent(Self.content), with: state.signer, at: SampleState.now, level: level)
      try peer.write(signature, as: "signature.p7s")
      try checkCMS(peer, "signature.p7s", over: "content", root: "state.pem")
      try peer.write(Self.content + [0], as: "other")
      let other = try peer.run(
        "openssl", "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", "signature.p7s", "-content", "other",
        "-CAfile", "state.pem", "-purpose", "any", "-out", "checked")
      #expect(other.status != 0)
    }
  }

  @Test("the time of signing is the one that was given, in whole seconds")
  func signingTime() throws {
    let signature = try CAdES.sign(FileContent(Self.content), with: state.signer, at: SampleState.now)
    let message = try CMSMessage(signature, in: .der)
    #expect(message.version == 1 && message.content == nil && message.signers[0].has(CMSIdentifiers.signingTime))
  }

  @Test("what validation needs is added once, answers in version 5, and the signature stays as it was")
  func longTerm() throws {
    let timed = try CAdES.sign(FileContent(Self.content), with: state.signer, at: SampleState.now, level: .t(stamper))
    let content = FileContent(Self.content)
    let long = try CAdES.extend(timed, over: content, with: Self.values)
    #expect(try CAdES.extend(long, over: content, with: Self.values) == long)
    let (before, after) = (try CMSMessage(timed, in: .der), try CMSMessage(long, in: .der))
    #expect(after.version == 5 && after.revocation.lists == Self.values.lists)
    #expect(after.revocation.answers == Self.values.answers)
    #expect(after.signers[0].signature == before.signers[0].signature)
    #expect(after.signers[0].signedBytes == before.signers[0].signedBytes)
  }

  @Test("an archive time stamp names by digests all that it is over, and OpenSSL finds it over what the standard says")
  func archive() throws {
    let peer = stamper.peer
    let content = FileContent(Self.content)
    let signature = try CAdES.sign(
      content, with: state.signer, at: SampleState.now, level: .lta(stamper, Self.values))
    let parts = try CMSParts(signature)
    let attribute = try #require(parts.unsigned.first { $0.type == CMSIdentifiers.archiveTimeStamp })
    let token = try TimeStampToken(der: attribute.values[0])
    let value = try #require(
      token.signer.unsignedAttributes.first { $0.type == CMSIdentifiers.archiveHashIndex }?.value)
    let index = try ArchiveHashIndex(derEncoded: value)
    #expect(index.isKept(in: parts) && index.certificates.count == 1 && index.revocation.count == 2)
    #expect(index.unsigned.count == 1)
    try peer.write(parts.archived(index, contentDigest: try content.digest(by: .sha256)), as: "archived")
    try peer.write(token.der, as: "token.der")
    let result = try peer.run(
      "openssl", "ts", "-verify", "-data", "archived", "-token_in", "-in", "token.der", "-CAfile", "root.pem",
      "-untrusted", "tsa.pem")
    #expect(result.status == 0, "\(result.output)")
  }

  @Test("what is no signature of one signer in DER is not renewed")
  func refused() throws {
    for bytes in [[], [0x30, 0x80, 0, 0], Array("{}".utf8)] as [[UInt8]] {
      #expect(throws: SignatureError.self) {
        try CAdES.extend(bytes, over: FileContent(Self.content), with: Self.values)
      }
    }
  }

  @Test("of 1,500 mutated messages none traps when it is taken apart")
  func mutations() throws {
    let content = FileContent(Self.content)
    let signature = try CAdES.sign(content, with: state.signer, at: SampleState.now, level: .lta(stamper, Self.values))
    var random = SeededGenerator(seed: 122)
    for _ in 0..<1_500 {
      guard let parts = try? CMSParts(random.mutated(signature)) else { continue }
      _ = try? parts.der
      for attribute in parts.unsigned {
        guard let token = attribute.values.first.flatMap({ try? TimeStampToken(der: $0) }) else { continue }
        for index in token.signer.unsignedAttributes.compactMap(\.value) {
          _ = (try? ArchiveHashIndex(derEncoded: index))?.isKept(in: parts)
        }
      }
    }
  }
}
