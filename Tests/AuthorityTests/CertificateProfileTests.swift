import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Authority

@Suite("Profiles of certificates")
struct CertificateProfileTests {
  let state: SampleAuthorities

  init() throws {
    state = try SampleAuthorities()
  }

  static let time = "\(Int(SampleAuthorities.now.timeIntervalSince1970))"

  @Test(
    "OpenSSL finds each chain good for its purpose and for no other",
    arguments: [
      (AuthorityUse.seals, "smimesign", "sslserver"), (.signatures, "smimesign", "timestampsign"),
      (.servers, "sslserver", "smimesign"), (.timeStamps, "timestampsign", "sslserver"),
    ])
  func chains(use: AuthorityUse, purpose: String, other: String) throws {
    let peer = try Peer()
    try peer.write(state.root.certificate.pem, as: "root.pem")
    try peer.write(state.authority(use).certificate.pem, as: "issuer.pem")
    try peer.write(try state.certificate(use).pem, as: "holder.pem")
    let verify = { (purpose: String) in
      try peer.run(
        "openssl", "verify", "-x509_strict", "-attime", Self.time, "-purpose", purpose, "-CAfile", "root.pem",
        "-untrusted", "issuer.pem", "holder.pem")
    }
    let good = try verify(purpose)
    #expect(good.status == 0, "\(good.output)")
    #expect(try verify(other).status != 0)
  }

  @Test("a seal reads as the policy has it")
  func seal() throws {
    let peer = try Peer()
    try peer.write(try state.certificate(.seals, limits: "Actes d'état civil seulement").pem, as: "seal.pem")
    let text = try peer.run("openssl", "x509", "-in", "seal.pem", "-noout", "-text", "-nameopt", "utf8,sep_comma_plus")
    for expected in [
      "CA:FALSE", "Non Repudiation", "1.3.6.1.5.5.7.3.36, E-mail Protection", "organizationIdentifier=NTRML-TEST-0001",
      "Explicit Text: Certificat non qualifié. Actes d'état civil seulement", "CN=Sceau de l'état civil",
      "URI:http://pki.exemple.ml/crl/seals.crl", "OCSP - URI:http://ocsp.exemple.ml/seals",
      "CA Issuers - URI:http://pki.exemple.ml/ca/seals.cer", "X509v3 Authority Key Identifier",
      "X509v3 Subject Key Identifier",
    ] {
      #expect(text.output.contains(expected), "\(expected) in \(text.output)")
    }
    #expect(!text.output.contains("qcStatements"))
  }

  @Test("the seal on acts stands under the root itself, and says what it is for")
  func actSeal() throws {
    let peer = try Peer()
    let seal = try state.root.issue(
      .actSeal, to: .organization(try SampleAuthorities.organization("Cachet des actes", isRegistered: false)),
      over: try CertifiedKey(SampleAuthorities.holderKey, in: state.keys), from: SampleAuthorities.begin,
      until: SampleAuthorities.begin.addingTimeInterval(80 * 86_400))
    try peer.write(state.root.certificate.pem, as: "root.pem")
    try peer.write(seal.pem, as: "seal.pem")
    let verified = try peer.run(
      "openssl", "verify", "-x509_strict", "-attime", Self.time, "-CAfile", "root.pem", "seal.pem")
    #expect(verified.status == 0, "\(verified.output)")
    let text = try peer.run("openssl", "x509", "-in", "seal.pem", "-noout", "-text", "-nameopt", "utf8,sep_comma_plus")
    for expected in [
      "CA:FALSE", "Digital Signature, Non Repudiation", "1.3.6.1.5.5.7.3.36, E-mail Protection",
      "Explicit Text: Certificat non qualifié", "CN=Cachet des actes", "ecdsa-with-SHA256",
      "X509v3 Authority Key Identifier",
    ] {
      #expect(text.output.contains(expected), "\(expected) in \(text.output)")
    }
    #expect(!text.output.contains("OCSP") && !text.output.contains("CRL Distribution"))
    let root = try peer.run("openssl", "x509", "-in", "root.pem", "-noout", "-text")
    #expect(root.output.contains("CA:TRUE") && root.output.contains("Certificate Sign, CRL Sign"))
  }

  @Test("a person's certificate has the names apart, the quality and a number")
  func person() throws {
    let subject = try state.certificate(.signatures).subject
    for expected in ["Awa Diarra", "P-7F3A", "Officier d'état civil"] { #expect(subject.contains(expected)) }
  }

  @Test("a partition's certificates point to its list")
  func partitions() throws {
    let state = try SampleAuthorities(partitions: 8)
    let peer = try Peer()
    let certificate = try state.certificate(.servers)
    try peer.write(certificate.pem, as: "server.pem")
    guard case .partition(let number) = state.authority(.servers).publication.scope(of: certificate.serial) else {
      Issue.record("no partition")
      return
    }
    let text = try peer.run("openssl", "x509", "-in", "server.pem", "-noout", "-text")
    #expect(text.output.contains("URI:http://pki.exemple.ml/crl/servers-\(number).crl"), "\(text.output)")
  }

  @Test("an authority issues by its own profiles, to holders of their kind")
  func refusals() throws {
    let key = try CertifiedKey(SampleAuthorities.holderKey, in: state.keys)
    let until = SampleAuthorities.begin.addingTimeInterval(86_400)
    #expect(throws: AuthorityError.notIssuedHere(profile: "server")) {
      try state.authority(.seals).issue(
        .server, to: try state.holder(.servers), over: key, from: SampleAuthorities.begin, until: until)
    }
    #expect(throws: AuthorityError.notIssuedHere(profile: "agency-seal")) {
      try state.root.issue(
        .agencySeal, to: try state.holder(.seals), over: key, from: SampleAuthorities.begin, until: until)
    }
    #expect(throws: AuthorityError.wrongHolder(profile: "agency-seal")) {
      try state.authority(.seals).issue(
        .agencySeal, to: try state.holder(.signatures), over: key, from: SampleAuthorities.begin, until: until)
    }
    let unregistered = Holder.organization(try SampleAuthorities.organization("Sceau", isRegistered: false))
    #expect(throws: AuthorityError.wrongHolder(profile: "agency-seal")) {
      try state.authority(.seals).issue(
        .agencySeal, to: unregistered, over: key, from: SampleAuthorities.begin, until: until)
    }
  }

  @Test(
    "nothing ends before it begins, outlives its profile, or begins before its issuer",
    arguments: [(0, 0), (0, 90 * 86_400), (-1, 86_400), (10, 5)])
  func periods(from: Int, until: Int) throws {
    #expect(throws: AuthorityError.badPeriod) {
      try state.authority(.servers).issue(
        .server, to: try state.holder(.servers), over: try CertifiedKey(SampleAuthorities.holderKey, in: state.keys),
        from: SampleAuthorities.begin.addingTimeInterval(Double(from)),
        until: SampleAuthorities.begin.addingTimeInterval(Double(until)))
    }
  }

  @Test("an authority does not outlive the root")
  func outliving() throws {
    let late = state.root.certificate.notAfter
    #expect(throws: AuthorityError.badPeriod) {
      try state.root.authority(
        for: .seals, try SampleAuthorities.organization("Tard"), over: SampleAuthorities.key("seals"), in: state.keys,
        publication: state.root.publication, from: late.addingTimeInterval(-86_400), until: late.addingTimeInterval(1))
    }
  }

  @Test("an authority is taken up for its own use alone, with its own key")
  func takingUp() throws {
    let seals = state.authority(.seals)
    #expect(throws: AuthorityError.wrongUse) {
      try CertificateAuthority(
        .servers, certificate: seals.certificate, key: SampleAuthorities.key("seals"), in: state.keys,
        publication: seals.publication)
    }
    #expect(throws: AuthorityError.keyMismatch(SampleAuthorities.key("servers"))) {
      try CertificateAuthority(
        .seals, certificate: seals.certificate, key: SampleAuthorities.key("servers"), in: state.keys,
        publication: seals.publication)
    }
    #expect(throws: AuthorityError.wrongUse) {
      try CertificateAuthority(
        .seals, certificate: try state.certificate(.seals), key: SampleAuthorities.holderKey, in: state.keys,
        publication: seals.publication)
    }
    let again = try CertificateAuthority(
      .seals, certificate: try IssuedCertificate(pem: seals.certificate.pem), key: SampleAuthorities.key("seals"),
      in: state.keys, publication: seals.publication)
    #expect(again.certificate == seals.certificate)
  }

  @Test("limits that do not fit beside the notice are refused")
  func limits() {
    #expect(throws: AuthorityError.limitsTooLong) {
      try state.certificate(.seals, limits: String(repeating: "é", count: 176))
    }
    #expect(throws: Never.self) { try state.certificate(.seals, limits: String(repeating: "é", count: 175)) }
  }
}
