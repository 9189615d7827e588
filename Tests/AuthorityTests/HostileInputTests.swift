import Foundation
import Testing

@testable import Authority

@Suite("Bytes from outside")
struct HostileInputTests {
  let state: SampleAuthorities
  let now = SampleAuthorities.now

  init() throws {
    state = try SampleAuthorities(partitions: 2)
  }

  /// Cuts `sample` at each byte and mutates it 10,000 times; whatever comes of it, `read` returns.
  func strain(_ sample: [UInt8], _ read: ([UInt8]) -> Bool) {
    #expect(read(sample))
    #expect(sample.indices.allSatisfy { !read(Array(sample[..<$0])) })
    var generator = SeededGenerator(20_160_506)
    var accepted = 0
    for _ in 0..<10_000 where read(generator.mutated(sample)) { accepted += 1 }
    #expect(accepted < 10_000)
  }

  @Test("certificates, cut or altered, are refused or read, and never more")
  func certificates() throws {
    strain(try state.certificate(.servers).der) { (try? IssuedCertificate(der: $0)) != nil }
  }

  @Test("requests, cut or altered, are refused or read, and never more")
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

  @Test("lists, cut or altered, are refused or read, and never more")
  func lists() throws {
    let authority = state.authority(.seals)
    var book = RevocationBook()
    for reason in RevocationReason.allCases where reason != .removeFromCRL {
      try book.revoke(.random(), because: reason, on: now, invalidSince: now)
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
    strain(try SampleRequest.der(for: serial, count: 3, nonce: [1, 2, 3])) { bytes in
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
