import Foundation
import TestSupport
import Testing
import X509

@testable import Authority

@Suite("Bytes from outside")
struct HostileInputTests {
  let state: SampleAuthorities
  let now = SampleAuthorities.now

  init() throws {
    state = try SampleAuthorities(partitions: 2)
  }

  /// Cuts `sample` at each byte and mutates it 10,000 times; whatever comes of it, `read` returns. Of a sample whose
  /// signature `read` checks, nothing is accepted but the sample itself.
  func strain(_ sample: [UInt8], isSigned: Bool = true, _ read: ([UInt8]) -> Bool) {
    #expect(read(sample))
    #expect(sample.indices.allSatisfy { !read(Array(sample[..<$0])) })
    var generator = SeededGenerator(seed: 20_160_506)
    var forged = 0
    for _ in 0..<10_000 {
      let bytes = generator.mutated(sample)
      if read(bytes), bytes != sample { forged += 1 }
    }
    #expect(forged == 0 || !isSigned)
  }

  @Test("of certificates, cut or altered, none is the authority's")
  func certificates() throws {
    let authority = state.authority(.servers).certificate.certificate.publicKey
    strain(try state.certificate(.servers).der) { bytes in
      guard let certificate = try? IssuedCertificate(der: bytes).certificate else { return false }
      return authority.isValidSignature(certificate.signature, for: certificate)
    }
  }

  @Test("of requests, cut or altered, none is the holder's")
  func requests() throws {
    let peer = try Peer()
    try peer.run(
      "openssl", "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "key.pem",
      "-subj", "/C=ML", "-addext", "subjectAltName=DNS:exemple.ml", "-outform", "DER", "-out", "req.der")
    let holder = try state.holder(.servers)
    strain(try peer.read("req.der")) { bytes in
      guard let request = try? CertificateRequest(der: bytes) else { return false }
      return (try? request.check(for: holder)) != nil
    }
  }

  @Test("of lists, cut or altered, none is the authority's")
  func lists() throws {
    let authority = state.authority(.seals)
    var book = RevocationBook()
    for reason in RevocationReason.allCases where reason != .removeFromCRL {
      try book.revoke(.random(), because: reason, on: now, writtenAt: now, invalidSince: now)
    }
    let list = try authority.list(of: book, scope: .partition(1), number: 9, at: now, until: now + 60)
    strain(list.der) { bytes in
      guard let list = try? RevocationList(der: bytes) else { return false }
      return list.isIssued(by: authority.certificate)
    }
  }

  @Test("questions, cut or altered, are refused or answered, and never more")
  func questions() throws {
    let responder = try state.responder(.seals)
    let serial = SerialNumber.random()
    strain(try SampleRequest.der(for: serial, count: 3, nonce: [1, 2, 3]), isSigned: false) { bytes in
      guard let request = try? StatusRequest(der: bytes) else { return false }
      return (try? responder.answer(to: request, at: now, until: now + 60) { _ in .good }) != nil
    }
  }

  @Test("what is too large is not read, and what is no DER has no meaning")
  func sizes() {
    let bytes = [UInt8](repeating: 0x30, count: RevocationList.longest + 1)
    #expect(throws: AuthorityError.tooLarge(.revocationList)) { try RevocationList(der: bytes) }
    #expect(throws: AuthorityError.tooLarge(.certificate)) { try IssuedCertificate(der: bytes) }
    #expect(throws: AuthorityError.malformed(.revocationList)) { try RevocationList(der: []) }
    #expect(throws: AuthorityError.malformed(.certificate)) { try IssuedCertificate(der: []) }
    #expect(throws: AuthorityError.malformed(.certificate)) { try IssuedCertificate(pem: "") }
    #expect(throws: AuthorityError.malformed(.revocationList)) { try RevocationList(pem: "") }
  }

  @Test("deep nesting is refused")
  func nesting() {
    let deep = (0..<2000).reduce(into: [UInt8]()) { bytes, _ in bytes += [0x30, 0x80] }
    #expect((try? StatusRequest(der: deep)) == nil)
    var nested: [UInt8] = [0x05, 0x00]
    for _ in 0..<60 { nested = [0x30, 0x82, UInt8(nested.count >> 8), UInt8(nested.count & 0xFF)] + nested }
    #expect((try? StatusRequest(der: nested)) == nil && (try? RevocationList(der: nested)) == nil)
    #expect((try? CertificateRequest(der: nested)) == nil && (try? IssuedCertificate(der: nested)) == nil)
  }
}
