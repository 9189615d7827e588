import Foundation
import TestSupport
import Testing

@testable import Authority

/// pkilint, where it stands on the path: it finds nothing worse than a notice.
@Suite("pkilint", .enabled(if: Peer.has("lint_pkix_cert")))
struct LintTests {
  let peer: Peer
  let now = SampleAuthorities.now
  let later = SampleAuthorities.now.addingTimeInterval(7 * 86_400)

  init() throws {
    peer = try Peer()
  }

  /// Expects no finding of severity WARNING or above.
  func lint(_ command: String...) throws {
    let result = try peer.run(command)
    #expect(
      result.status == 0 && result.output.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty,
      "\(command.joined(separator: " ")): \(result.output)")
  }

  @Test("finds nothing in the authorities' certificates", arguments: AuthorityUse.allCases)
  func authorities(use: AuthorityUse) throws {
    let state = try SampleAuthorities()
    try peer.write(state.root.certificate.pem, as: "root.pem")
    try peer.write(state.authority(use).certificate.pem, as: "authority.pem")
    try lint("lint_pkix_cert", "lint", "-s", "WARNING", "authority.pem")
    try lint("lint_pkix_signer_signee_cert_chain", "lint", "-s", "WARNING", "root.pem", "authority.pem")
    if use == .root || use == .servers {
      try lint("lint_cabf_serverauth_cert", "lint", "-d", "-s", "WARNING", "authority.pem")
    }
  }

  @Test("finds nothing in the holders' certificates", arguments: AuthorityUse.issuing)
  func holders(use: AuthorityUse) throws {
    let state = try SampleAuthorities(partitions: 3)
    try peer.write(state.authority(use).certificate.pem, as: "issuer.pem")
    try peer.write(try state.certificate(use).pem, as: "holder.pem")
    try peer.write(try state.responder(use).certificate.pem, as: "responder.pem")
    for name in ["holder.pem", "responder.pem"] {
      // RFC 5280 would have a server's certificate name its key, CA/B would not.
      if use != .servers || name != "holder.pem" { try lint("lint_pkix_cert", "lint", "-s", "WARNING", name) }
      try lint("lint_pkix_signer_signee_cert_chain", "lint", "-s", "WARNING", "issuer.pem", name)
    }
    switch use {
    case .seals, .signatures: try lint("lint_etsi_cert", "lint", "-d", "-s", "WARNING", "holder.pem")
    case .servers:
      try lint("lint_cabf_serverauth_cert", "lint", "-d", "-s", "WARNING", "holder.pem")
      try lint("lint_cabf_serverauth_cert", "lint", "-d", "-s", "WARNING", "responder.pem")
    case .root, .timeStamps: break
    }
  }

  @Test("finds nothing in lists, complete, partitioned and delta")
  func lists() throws {
    let state = try SampleAuthorities(partitions: 2, hasDeltas: true)
    let authority = state.authority(.seals)
    var book = RevocationBook()
    for reason in RevocationReason.allCases where reason != .removeFromCRL {
      try book.revoke(.random(), because: reason, on: now, writtenAt: now, invalidSince: now - 60)
    }
    let base = try authority.list(of: book, number: 1, at: now, until: later)
    let lists = [
      base, try authority.list(of: book, scope: .partition(0), number: 1, at: now, until: later),
      try authority.delta(to: base, of: book, number: 2, at: now, until: later),
      try authority.list(of: RevocationBook(), number: 3, at: now, until: later),
    ]
    for list in lists {
      try peer.write(list.pem, as: "list.crl")
      try lint("lint_crl", "lint", "-t", "CRL", "-p", "PKIX", "-s", "WARNING", "list.crl")
    }
  }

  @Test("finds nothing in answers, whatever they say")
  func answers() throws {
    let state = try SampleAuthorities()
    let responder = try state.responder(.seals)
    let serial = SerialNumber.random()
    for status in [
      CertificateStatus.good, .unknown, .revoked(Revocation(on: now, because: .unspecified)),
      .revoked(Revocation(on: now, because: .certificateHold)),
    ] {
      let prepared = try PreparedAnswers(for: [serial], from: responder, at: now, until: later) { _ in status }
      let id = try CertificateID(serial, from: responder.issuer[1])
      let request = StatusRequest(certificates: [id], nonce: nil)
      try peer.write(try #require(prepared.answer(to: request, at: now)), as: "prepared.der")
      try lint("lint_ocsp_response", "lint", "-s", "WARNING", "prepared.der")
      let asked = StatusRequest(certificates: [id], nonce: [UInt8](repeating: 5, count: 32))
      try peer.write(try responder.answer(to: asked, at: now, until: later) { _ in status }, as: "answer.der")
      try lint("lint_ocsp_response", "lint", "-s", "WARNING", "answer.der")
    }
  }
}
