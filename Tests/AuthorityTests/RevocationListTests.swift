import Foundation
import TestSupport
import Testing

@testable import Authority

@Suite("Lists of revoked certificates")
struct RevocationListTests {
  let peer: Peer
  let now = SampleAuthorities.now
  let later = SampleAuthorities.now.addingTimeInterval(7 * 86_400)

  init() throws {
    peer = try Peer()
  }

  /// What OpenSSL says of a seal, by these lists.
  func verify(
    _ certificate: IssuedCertificate, in state: SampleAuthorities, by lists: [RevocationList], _ options: String...
  ) throws -> String {
    try peer.write(state.root.certificate.pem, as: "root.pem")
    try peer.write(state.authority(.seals).certificate.pem, as: "issuer.pem")
    try peer.write(certificate.pem, as: "holder.pem")
    let rootList = try state.root.list(of: RevocationBook(), number: 1, at: SampleAuthorities.begin, until: later)
    try peer.write((lists + [rootList]).map(\.pem).joined(), as: "lists.pem")
    return try peer.run(
      [
        "openssl", "verify", "-crl_check_all", "-x509_strict", "-attime", "\(Int(now.timeIntervalSince1970) + 60)",
        "-CAfile", "root.pem", "-untrusted", "issuer.pem", "-CRLfile", "lists.pem",
      ] + options + ["holder.pem"]
    ).output
  }

  @Test("OpenSSL refuses what a complete list revokes, and takes what it does not")
  func complete() throws {
    let state = try SampleAuthorities()
    let (good, bad) = (try state.certificate(.seals), try state.certificate(.seals))
    var book = RevocationBook()
    try book.revoke(
      bad.serial, because: .keyCompromise, on: now - 3600, writtenAt: now - 3600, invalidSince: now - 7200)
    let list = try state.authority(.seals).list(of: book, number: 7, at: now, until: later)
    #expect(try verify(good, in: state, by: [list]).contains("holder.pem: OK"))
    #expect(try verify(bad, in: state, by: [list]).contains("certificate revoked"))
    let text = try peer.run("openssl", "crl", "-in", "lists.pem", "-noout", "-text", "-verify", "-CAfile", "issuer.pem")
    for expected in ["verify OK", "Version 2", "Key Compromise", "Invalidity Date"] {
      #expect(text.output.contains(expected), "\(expected) in \(text.output)")
    }
    #expect(text.output.contains(/X509v3 CRL Number: *\n *7\n/), "\(text.output)")
  }

  @Test("each reason is read by OpenSSL, and by us as it was")
  func reasons() throws {
    let state = try SampleAuthorities()
    var book = RevocationBook()
    for reason in RevocationReason.allCases where reason != .removeFromCRL {
      try book.revoke(.random(), because: reason, on: now, writtenAt: now)
    }
    let list = try state.authority(.seals).list(of: book, number: 1, at: now, until: later)
    #expect(try RevocationList(der: list.der) == list)
    #expect(try RevocationList(pem: list.pem) == list)
    #expect(list.revoked.count == 9 && list.isIssued(by: state.authority(.seals).certificate))
    try peer.write(list.pem, as: "list.pem")
    let text = try peer.run("openssl", "crl", "-in", "list.pem", "-noout", "-text").output
    for expected in [
      "Key Compromise", "CA Compromise", "Affiliation Changed", "Superseded", "Cessation Of Operation",
      "Certificate Hold", "Privilege Withdrawn", "AA Compromise",
    ] {
      #expect(text.contains(expected), "\(expected) in \(text)")
    }
  }

  @Test("each certificate is judged by the list of its partition, and no list by another's")
  func partitions() throws {
    let state = try SampleAuthorities(partitions: 4)
    let authority = state.authority(.seals)
    let (good, bad) = (try state.certificate(.seals), try state.certificate(.seals))
    var book = RevocationBook()
    try book.revoke(bad.serial, because: .superseded, on: now, writtenAt: now)
    let own = try authority.list(
      of: book, scope: authority.publication.scope(of: bad.serial), number: 1, at: now, until: later)
    #expect(own.revoked.map(\.serial) == [bad.serial])
    #expect(try verify(bad, in: state, by: [own]).contains("certificate revoked"))
    let others = try authority.publication.scopes.filter {
      $0 != authority.publication.scope(of: bad.serial) && $0 != .complete
    }.map { try authority.list(of: book, scope: $0, number: 1, at: now, until: later) }
    #expect(others.allSatisfy { $0.revoked.isEmpty })
    let misled = try verify(bad, in: state, by: others)
    #expect(misled.contains("unable to get certificate CRL") || misled.contains("different CRL scope"), "\(misled)")
    #expect(try verify(good, in: state, by: others + [own]).contains("holder.pem: OK"))
    #expect(throws: AuthorityError.badPartitions) {
      try authority.list(of: book, scope: .partition(4), number: 1, at: now, until: later)
    }
    #expect(try RevocationList(der: own.der) == own)
  }

  @Test("a delta list suspends, revokes and releases in the eyes of OpenSSL")
  func delta() throws {
    let state = try SampleAuthorities(hasDeltas: true)
    let authority = state.authority(.seals)
    let (held, fresh) = (try state.certificate(.seals), try state.certificate(.seals))
    var book = RevocationBook()
    try book.revoke(held.serial, because: .certificateHold, on: now - 7200, writtenAt: now - 7200)
    let base = try authority.list(of: book, number: 10, at: now - 3600, until: later)
    try book.release(held.serial, writtenAt: now - 60)
    try book.revoke(fresh.serial, because: .certificateHold, on: now - 30, writtenAt: now - 30)
    let delta = try authority.delta(to: base, of: book, number: 11, at: now, until: later)
    #expect(delta.base == 10 && delta.revoked.count == 2)
    #expect(delta.revocation(of: held.serial)?.reason == .removeFromCRL)
    #expect(try RevocationList(der: delta.der) == delta)

    #expect(try verify(held, in: state, by: [base]).contains("certificate revoked"))
    #expect(try verify(fresh, in: state, by: [base]).contains("holder.pem: OK"))
    #expect(try verify(fresh, in: state, by: [base, delta], "-use_deltas", "-extended_crl").contains("revoked"))
    #expect(try verify(held, in: state, by: [base, delta], "-use_deltas", "-extended_crl").contains("holder.pem: OK"))
  }

  @Test("a delta list removes what was held and released since its base")
  func heldBetween() throws {
    let state = try SampleAuthorities(hasDeltas: true)
    let serial = SerialNumber.random()
    var book = RevocationBook()
    let base = try state.authority(.seals).list(of: book, number: 1, at: now, until: later)
    try book.revoke(serial, because: .certificateHold, on: now + 10, writtenAt: now + 10)
    try book.release(serial, writtenAt: now + 20)
    let delta = try state.authority(.seals).delta(to: base, of: book, number: 2, at: now + 30, until: later)
    #expect(delta.revocation(of: serial)?.reason == .removeFromCRL)
  }

  @Test("a delta list has what was written down since its base, be the revocation older")
  func backDated() throws {
    let state = try SampleAuthorities(hasDeltas: true)
    let serial = SerialNumber.random()
    var book = RevocationBook()
    let base = try state.authority(.seals).list(of: book, number: 1, at: now, until: later)
    try book.revoke(serial, because: .keyCompromise, on: now - 86_400, writtenAt: now + 10)
    let delta = try state.authority(.seals).delta(to: base, of: book, number: 2, at: now + 30, until: later)
    #expect(delta.revocation(of: serial) == Revocation(on: now - 86_400, because: .keyCompromise))
  }

  @Test("a delta list needs a base of its own authority and scope, and older")
  func wrongBases() throws {
    let state = try SampleAuthorities(partitions: 2, hasDeltas: true)
    let authority = state.authority(.seals)
    let book = RevocationBook()
    let base = try authority.list(of: book, number: 5, at: now, until: later)
    let foreign = try state.authority(.servers).list(of: book, number: 5, at: now, until: later)
    let delta = try authority.delta(to: base, of: book, number: 6, at: now, until: later)
    for (base, scope, number, time) in [
      (foreign, ListScope.complete, 6, now), (delta, .complete, 7, now), (base, .partition(0), 6, now),
      (base, .complete, 5, now), (base, .complete, 6, now - 1),
    ] {
      #expect(throws: AuthorityError.wrongBase) {
        try authority.delta(to: base, of: book, scope: scope, number: number, at: time, until: later)
      }
    }
  }

  @Test("a list that was altered is nobody's, and one of another issuer is not ours")
  func altered() throws {
    let state = try SampleAuthorities()
    var book = RevocationBook()
    try book.revoke(.random(), because: .superseded, on: now, writtenAt: now)
    let list = try state.authority(.seals).list(of: book, number: 1, at: now, until: later)
    #expect(!list.isIssued(by: state.authority(.servers).certificate))
    #expect(!list.isIssued(by: try state.certificate(.seals)))
    #expect(!list.isIssued(by: try SampleAuthorities().authority(.seals).certificate))
    let place = try #require(list.der.firstRange(of: list.revoked[0].serial.bytes))
    var der = list.der
    der[place.upperBound - 1] ^= 1
    #expect(!(try RevocationList(der: der).isIssued(by: state.authority(.seals).certificate)))
  }

  @Test("a list made by OpenSSL is read")
  func foreignList() throws {
    let commands = """
      mkdir new && : > index.txt && echo 01 > crlnumber && echo 01 > serial
      printf '[ca]\\ndefault_ca=d\\n[d]\\ndatabase=index.txt\\ncrlnumber=crlnumber\\nserial=serial\\nnew_certs_dir=new\\ndefault_md=sha384\\ndefault_crl_days=3\\ndefault_days=9\\npolicy=p\\ncrl_extensions=x\\n[p]\\ncommonName=supplied\\n[x]\\nauthorityKeyIdentifier=keyid\\n' > ca.cnf
      openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-384 -nodes -keyout ca.key -out ca.pem -subj /CN=x -addext keyUsage=cRLSign,keyCertSign
      openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout e.key -out e.csr -subj /CN=e
      openssl ca -batch -config ca.cnf -cert ca.pem -keyfile ca.key -in e.csr -out e.pem
      openssl ca -config ca.cnf -cert ca.pem -keyfile ca.key -revoke e.pem -crl_reason affiliationChanged
      openssl ca -config ca.cnf -cert ca.pem -keyfile ca.key -gencrl -out list.pem
      """
    let made = try peer.run("sh", "-ec", commands)
    try #require(made.status == 0, "\(made.output)")
    let list = try RevocationList(pem: String(decoding: try peer.read("list.pem"), as: UTF8.self))
    #expect(list.revoked.map(\.revocation.reason) == [.affiliationChanged] && list.number == 1)
    let authority = try IssuedCertificate(pem: String(decoding: try peer.read("ca.pem"), as: UTF8.self))
    #expect(list.isIssued(by: authority))
  }

  @Test("a list is due after it is made")
  func periods() throws {
    let state = try SampleAuthorities()
    #expect(throws: AuthorityError.badPeriod) {
      try state.root.list(of: RevocationBook(), number: 1, at: now, until: now)
    }
  }
}
