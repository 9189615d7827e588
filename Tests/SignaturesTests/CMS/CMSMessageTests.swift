import SwiftASN1
import TestSupport
import Testing

@testable import Signatures

@Suite("CMS messages of others")
struct CMSMessageTests {
  let foreign: ForeignCMS

  init() throws {
    foreign = try ForeignCMS()
  }

  static let p256: [String] = []
  static let p384 = ["ec", "-pkeyopt", "ec_paramgen_curve:P-384"]
  static let p521 = ["ec", "-pkeyopt", "ec_paramgen_curve:P-521"]
  static let rsa = ["rsa:3072"]

  @Test(
    "a signature that OpenSSL makes is checked, and is none of other content",
    arguments: [
      (p256, "sha256", SignatureScheme.ecdsa(.sha256)), (p256, "sha512", .ecdsa(.sha512)),
      (p384, "sha384", .ecdsa(.sha384)), (p384, "sha256", .ecdsa(.sha256)), (p521, "sha512", .ecdsa(.sha512)),
      (rsa, "sha256", .rsa(.sha256)), (rsa, "sha384", .rsa(.sha384)), (rsa, "sha512", .rsa(.sha512)),
    ])
  func schemes(key: [String], digest: String, scheme: SignatureScheme) throws {
    let certificate = try foreign.signer("signer", key)
    let message = try CMSMessage(try foreign.message(by: "signer", "-md", digest, "-noindef"), in: .der)
    let signer = try #require(message.signers.first)
    #expect(message.content == nil && message.certificates == [certificate] && signer.scheme == scheme)
    #expect(message.certificate(of: signer) == certificate)
    try message.check(signer, over: foreign.content, by: certificate.certificate)
    let function = try #require(signer.digest)
    try message.check(signer, overDigest: function.hash(foreign.content), by: certificate.certificate)
    #expect(throws: CMSFlaw.otherContent) {
      try message.check(signer, over: foreign.content + [0], by: certificate.certificate)
    }
    #expect(throws: CMSFlaw.noContent) { try message.check(signer, by: certificate.certificate) }
    let other = try foreign.signer("other", key)
    #expect(throws: CMSFlaw.signature) {
      try message.check(signer, over: foreign.content, by: other.certificate)
    }
  }

  @Test("RSASSA-PSS counts with the salt and mask of its digest, and with no other", arguments: ["sha256", "sha512"])
  func pss(digest: String) throws {
    let certificate = try foreign.signer("signer", Self.rsa).certificate
    func checked(_ options: String...) throws -> CMSFlaw? {
      try foreign.run(
        [
          "openssl", "cms", "-sign", "-binary", "-in", "content", "-signer", "signer.pem", "-inkey", "signer.key",
          "-outform", "DER", "-out", "message.der", "-md", digest, "-keyopt", "rsa_padding_mode:pss",
        ] + options.flatMap { ["-keyopt", $0] })
      let message = try CMSMessage(try foreign.peer.read("message.der"))
      do throws(CMSFlaw) {
        try message.check(message.signers[0], over: foreign.content, by: certificate)
        return nil
      } catch {
        return error
      }
    }
    #expect(try checked("rsa_pss_saltlen:digest") == nil)
    #expect(try checked("rsa_pss_saltlen:0") == .algorithm)
    #expect(try checked("rsa_pss_saltlen:digest", "rsa_mgf1_md:sha1") == .algorithm)
  }

  @Test("content in the message, in one piece or streamed in many, is read and checked")
  func attached() throws {
    let certificate = try foreign.signer("signer", Self.p256).certificate
    for options in [["-nodetach", "-noindef"], ["-nodetach", "-stream"]] {
      let bytes = try foreign.message(by: "signer", options[0], options[1])
      let message = try CMSMessage(bytes)
      #expect(message.content == foreign.content && message.contentType == CMSIdentifiers.data)
      try message.check(message.signers[0], by: certificate)
      #expect(((try? CMSMessage(bytes, in: .der)) == nil) == options.contains("-stream"))
    }
  }

  @Test("a signer is known by the identifier of the key, and by a certificate that is not in the message")
  func identifiers() throws {
    let certificate = try foreign.signer("signer", Self.p256)
    let message = try CMSMessage(try foreign.message(by: "signer", "-keyid", "-nocerts"))
    let signer = message.signers[0]
    guard case .key = signer.identifier else {
      Issue.record("not by key")
      return
    }
    #expect(signer.version == 3 && message.certificates.isEmpty && message.certificate(of: signer) == nil)
    let others = [try foreign.signer("other", Self.p256), certificate]
    #expect(message.certificate(of: signer, or: others) == certificate)
    try message.check(signer, over: foreign.content, by: certificate.certificate)
  }

  @Test("without signed attributes the signature is over the content itself")
  func noAttributes() throws {
    let certificate = try foreign.signer("signer", Self.p256).certificate
    let message = try CMSMessage(try foreign.message(by: "signer", "-noattr"))
    let signer = message.signers[0]
    #expect(signer.signedBytes.isEmpty && signer.attributes.isEmpty)
    try message.check(signer, over: foreign.content, by: certificate)
    #expect(throws: CMSFlaw.signature) { try message.check(signer, over: [1], by: certificate) }
    #expect(throws: CMSFlaw.attributes) {
      try message.check(signer, overDigest: DigestAlgorithm.sha256.hash(foreign.content), by: certificate)
    }
  }

  @Test("several signers are read, and each is checked by itself")
  func several() throws {
    let first = try foreign.signer("first", Self.p256)
    let second = try foreign.signer("second", Self.rsa)
    let message = try CMSMessage(try foreign.message(by: "first", "-signer", "second.pem", "-inkey", "second.key"))
    #expect(message.signers.count == 2)
    for signer in message.signers {
      let certificate = try #require(message.certificate(of: signer))
      #expect([first, second].contains(certificate))
      try message.check(signer, over: foreign.content, by: certificate.certificate)
      #expect(throws: CMSFlaw.self) {
        try message.check(
          signer, over: foreign.content, by: (certificate == first ? second : first).certificate)
      }
    }
  }

  @Test("a signature over SHA-1 does not count")
  func weak() throws {
    let certificate = try foreign.signer("signer", Self.rsa).certificate
    let message = try CMSMessage(try foreign.message(by: "signer", "-md", "sha1"))
    #expect(throws: CMSFlaw.algorithm) {
      try message.check(message.signers[0], over: foreign.content, by: certificate)
    }
  }

  @Test("lists of revoked certificates and answers about them are told apart")
  func revocation() throws {
    let list: [UInt8] = [0x30, 0x03, 0x02, 0x01, 0x07]
    let answer: [UInt8] = [0x30, 0x03, 0x0A, 0x01, 0x00]
    let other: [UInt8] = try DER.encoded { coder in
      try coder.context(1) { item in
        try item.serialize(CMSIdentifiers.data)
        item.serializeRawBytes(list)
      }
    }
    let bytes = try DER.encoded { coder in
      try coder.context(1) { choices in
        choices.serializeRawBytes(list)
        try choices.context(1) { item in
          try item.serialize(CMSIdentifiers.statusAnswer)
          item.serializeRawBytes(answer)
        }
        choices.serializeRawBytes(other)
      }
    }
    let revocation = try CMSRevocation(derEncoded: try DER.parse(bytes))
    #expect(revocation.lists == [list] && revocation.answers == [answer] && revocation.others == [other])
  }

  @Test("a message that nobody has signed is refused, as is what is no message")
  func unsigned() throws {
    try foreign.signer("signer", Self.p256)
    try foreign.run([
      "openssl", "crl2pkcs7", "-nocrl", "-certfile", "signer.pem", "-outform", "DER", "-out", "bag.der",
    ])
    let bag = try foreign.peer.read("bag.der")
    #expect(throws: CMSFault.self) { try CMSMessage(bag) }
    #expect(throws: CMSFault.self) { try CMSMessage([]) }
    #expect(throws: CMSFault.self) { try CMSMessage([0x30, 0x80]) }
    #expect(throws: CMSFault.self) { try CMSMessage([UInt8](repeating: 0x30, count: CMSMessage.longest + 1)) }
  }
}
