import Foundation
import SwiftASN1
import TestSupport
import Testing

@testable import Authority

@Suite("Answers about certificates")
struct StatusTests {
  let peer: Peer
  let state: SampleAuthorities
  let certificate: IssuedCertificate
  let responder: StatusResponder
  let now = SampleAuthorities.now
  let later = SampleAuthorities.now.addingTimeInterval(86_400)

  init() throws {
    peer = try Peer()
    state = try SampleAuthorities()
    certificate = try state.certificate(.seals)
    responder = try state.responder(.seals)
    try peer.write(state.root.certificate.pem, as: "root.pem")
    try peer.write(state.authority(.seals).certificate.pem, as: "issuer.pem")
    try peer.write(certificate.pem, as: "holder.pem")
  }

  /// A request that OpenSSL makes.
  func request(_ options: String...) throws -> StatusRequest {
    let made = try peer.run(
      ["openssl", "ocsp", "-issuer", "issuer.pem"] + options + ["-cert", "holder.pem", "-reqout", "req.der"])
    try #require(made.status == 0, "\(made.output)")
    return try StatusRequest(der: try peer.read("req.der"))
  }

  /// What OpenSSL reads in an answer, and whether its nonce is that of the request.
  func read(_ answer: [UInt8], _ options: String...) throws -> String {
    try peer.write(answer, as: "resp.der")
    let trust = ["-respin", "resp.der", "-CAfile", "root.pem", "-verify_other", "issuer.pem"]
    let status = try peer.run(
      ["openssl", "ocsp", "-issuer", "issuer.pem"] + options + ["-cert", "holder.pem", "-no_nonce"] + trust)
    let nonce = try peer.run(["openssl", "ocsp", "-reqin", "req.der"] + trust)
    return status.output + nonce.output
  }

  @Test(
    "OpenSSL believes each revocation, with its reason and the nonce",
    arguments: RevocationReason.allCases.filter { $0 != .removeFromCRL })
  func revoked(reason: RevocationReason) throws {
    let revocation = Revocation(on: now - 60, because: reason)
    let answer = try responder.answer(to: try request(), at: now, until: later) { _ in .revoked(revocation) }
    let output = try read(answer)
    #expect(output.contains("Response verify OK") && output.contains("holder.pem: revoked"), "\(output)")
    #expect(!output.contains("Nonce Verify error") && !output.contains("WARNING: no nonce"), "\(output)")
    #expect(output.contains("Reason:") == (reason != .unspecified), "\(output)")
  }

  @Test("good and unknown are told apart, for requests by SHA-1 and SHA-256", arguments: ["-sha1", "-sha256"])
  func statuses(digest: String) throws {
    let request = try request(digest)
    let good = try read(try responder.answer(to: request, at: now, until: later) { _ in .good }, digest)
    #expect(good.contains("Response verify OK") && good.contains("holder.pem: good"), "\(good)")
    let unknown = try read(try responder.answer(to: request, at: now, until: later) { _ in .unknown }, digest)
    #expect(unknown.contains("Response verify OK") && unknown.contains("holder.pem: unknown"), "\(unknown)")
  }

  @Test("an answer to another request does not pass for this one's")
  func replay() throws {
    let answer = try responder.answer(to: try request(), at: now, until: later) { _ in .good }
    _ = try request()
    #expect(try read(answer).contains("Nonce Verify error"))
  }

  @Test("several certificates are answered at once, each by its number")
  func several() throws {
    let other = try state.certificate(.seals)
    try peer.write(other.pem, as: "other.pem")
    let request = try request("-cert", "other.pem")
    #expect(Set(request.certificates.map(\.serial)) == [certificate.serial, other.serial])
    let answer = try responder.answer(to: request, at: now, until: later) {
      $0 == other.serial ? .revoked(Revocation(on: now, because: .superseded)) : .good
    }
    let output = try read(answer, "-cert", "other.pem")
    #expect(output.contains("holder.pem: good") && output.contains("other.pem: revoked"), "\(output)")
  }

  @Test("prepared answers are given out as they are, while they hold, and to requests without a nonce")
  func prepared() throws {
    let prepared = try PreparedAnswers(for: [certificate.serial], from: responder, at: now, until: later) { _ in .good }
    for digest in ["-sha1", "-sha256"] {
      let request = try request("-no_nonce", digest)
      let answer = try #require(prepared.answer(to: request, at: now))
      #expect(try read(answer, digest).contains("holder.pem: good"))
      #expect(prepared.answer(to: request, at: later) == nil && prepared.answer(to: request, at: now - 1) == nil)
    }
    #expect(prepared.answer(to: try request(), at: now) == nil)
    try peer.write(try state.certificate(.seals).pem, as: "holder.pem")
    #expect(prepared.answer(to: try request("-no_nonce"), at: now) == nil)
  }

  @Test("a certificate of another issuer is refused without a signature")
  func otherIssuer() throws {
    let servers = try state.responder(.servers)
    let answer = try servers.answer(to: try request(), at: now, until: later) { _ in .good }
    #expect(answer == StatusRefusal.unauthorized.der)
    for refusal in StatusRefusal.allCases {
      let output = try read(refusal.der)
      let name = refusal == .unauthorized ? "unauthorized" : "malformedrequest"
      #expect(output.contains("Responder Error: \(name)"), "\(output)")
    }
  }

  @Test("only the authority's own responder answers for it")
  func delegation() throws {
    let key = SampleAuthorities.key(AuthorityUse.servers.responderName)
    let servers = try state.responder(.servers)
    #expect(throws: AuthorityError.wrongUse) {
      try StatusResponder(servers.certificate, key: key, in: state.keys, for: state.authority(.seals).certificate)
    }
    #expect(throws: AuthorityError.wrongUse) {
      try StatusResponder(
        certificate, key: SampleAuthorities.holderKey, in: state.keys, for: state.authority(.seals).certificate)
    }
    #expect(throws: AuthorityError.keyMismatch(key)) {
      try StatusResponder(responder.certificate, key: key, in: state.keys, for: state.authority(.seals).certificate)
    }
    try peer.write(responder.certificate.pem, as: "responder.pem")
    let text = try peer.run("openssl", "x509", "-in", "responder.pem", "-noout", "-text").output
    #expect(text.contains("OCSP No Check") && text.contains("OCSP Signing"), "\(text)")
  }

  @Test("no answer is dated outside its responder's certificate, or due before it is made")
  func periods() throws {
    let request = try request()
    let end = responder.certificate.notAfter
    #expect(throws: AuthorityError.badPeriod) {
      try responder.answer(to: request, at: end + 1, until: end + 100) { _ in .good }
    }
    #expect(throws: AuthorityError.badPeriod) { try responder.answer(to: request, at: now, until: now) { _ in .good } }
  }

  @Test(
    "a nonce has 1 to 128 bytes", arguments: [(0, false), (1, true), (32, true), (128, true), (129, false)])
  func nonces(count: Int, isRead: Bool) throws {
    let nonce = [UInt8](repeating: 7, count: count)
    let der = try SampleRequest.der(for: certificate.serial, count: 1, nonce: nonce)
    #expect((try? StatusRequest(der: der))?.nonce == (isRead ? nonce : nil))
    #expect(((try? StatusRequest(der: der)) != nil) == isRead)
  }

  @Test(
    "a request is about 1 to 32 certificates and has at most 8 KiB",
    arguments: [(0, false), (32, true), (33, false)])
  func bounds(count: Int, isRead: Bool) throws {
    let der = try SampleRequest.der(for: certificate.serial, count: count, nonce: nil)
    #expect(((try? StatusRequest(der: der)) != nil) == isRead)
    #expect(throws: AuthorityError.tooLarge(.statusRequest)) {
      try StatusRequest(der: [UInt8](repeating: 0x30, count: StatusRequest.longest + 1))
    }
  }
}
