import Crypto
import Foundation
import TestSupport
import Testing

@testable import Signatures

@Suite("Signatures of JSON")
struct JAdESTests {
  let state: SampleState
  static let content = [UInt8](#"{"nom":"Keïta"}"#.utf8)

  init() throws { state = try SampleState() }

  @Test("OpenSSL finds the signature over header and payload")
  func peer() throws {
    let peer = try Peer()
    let message = try JWS.parse(try JAdES.sign(FileContent(Self.content), with: state.signer, at: SampleState.now))
    let signature = message.signatures[0]
    #expect(message.content == Self.content && signature.header.signingTime == SampleState.now)
    #expect(signature.header.certificates == [state.seal.der] && signature.signature.count == 64)
    let payload = try #require(try signature.payload(in: message, or: nil))
    try peer.write(signature.content(payload: payload), as: "content")
    let der = try P256.Signing.ECDSASignature(rawRepresentation: signature.signature).derRepresentation
    try peer.write(der, as: "signature")
    try peer.write(state.seal.pem, as: "seal.pem")
    _ = try peer.run("openssl", "x509", "-in", "seal.pem", "-pubkey", "-noout", "-out", "seal.pub")
    let result = try peer.run(
      "openssl", "dgst", "-sha256", "-verify", "seal.pub", "-signature", "signature", "content")
    #expect(result.output.contains("Verified OK"), "\(result.output)")
  }

  @Test("a file beside it is known by the digest of its base64url, however long the pieces are")
  func detached() throws {
    for length in [0, 1, 2, 3, 262_144, 262_145, 600_001] {
      let content = FileContent((0..<length).map { UInt8(truncatingIfNeeded: $0 &* 7) })
      let message = try JWS.parse(
        try JAdES.sign(content, with: state.signer, at: SampleState.now, packaging: .detached(name: "a.bin")))
      let files = try #require(message.signatures[0].header.files)
      #expect(message.payload == nil && files.names == ["a.bin"])
      let whole = Base64.url.encoded(try content.bytes(atMost: length))
      #expect(files.digests == [DigestAlgorithm.sha256.hash(whole)])
    }
  }

  @Test("what cannot be renewed is refused")
  func refused() throws {
    let signed = try JAdES.sign(
      FileContent(Self.content), with: state.signer, at: SampleState.now, packaging: .detached(name: "a"))
    let stamper = try OpenSSLTimeStamper()
    #expect(throws: SignatureError.notExtensible("what it is over is not at hand")) {
      try JAdES.extend(signed, with: RevocationValues(), stampedBy: stamper)
    }
    #expect(throws: SignatureError.self) { try JAdES.extend([1], with: RevocationValues()) }
  }
}
