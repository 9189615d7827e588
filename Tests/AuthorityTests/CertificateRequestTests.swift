import Crypto
import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Authority

@Suite("Requests")
struct CertificateRequestTests {
  let peer: Peer

  init() throws {
    peer = try Peer()
  }

  /// A request that OpenSSL makes, in PEM.
  func request(key: [String] = ["ec", "ec_paramgen_curve:P-256"], _ arguments: [String]) throws -> String {
    var generation = ["openssl", "genpkey", "-algorithm", key[0], "-out", "key.pem"]
    for option in key.dropFirst() { generation += ["-pkeyopt", option] }
    let made = try peer.run(generation)
    try #require(made.status == 0, "\(made.output)")
    let asked = try peer.run(["openssl", "req", "-new", "-utf8", "-key", "key.pem", "-out", "req.pem"] + arguments)
    try #require(asked.status == 0, "\(asked.output)")
    return String(decoding: try peer.read("req.pem"), as: UTF8.self)
  }

  @Test(
    "a request over each kind of strong key is read",
    arguments: [
      ["ec", "ec_paramgen_curve:P-256"], ["ec", "ec_paramgen_curve:P-384"], ["ed25519"],
      ["rsa", "rsa_keygen_bits:3072"],
    ])
  func strongKeys(key: [String]) throws {
    let request = try CertificateRequest(
      pem: try request(key: key, ["-subj", "/C=ML", "-addext", "subjectAltName=DNS:Exemple.ml,DNS:www.exemple.ml"]))
    #expect(request.subject == "C=ML")
    #expect(request.serverNames.map(\.rawValue) == ["exemple.ml", "www.exemple.ml"])
  }

  @Test(
    "a weak key is refused",
    arguments: [["rsa", "rsa_keygen_bits:2048"], ["ec", "ec_paramgen_curve:P-521"]])
  func weakKeys(key: [String]) throws {
    let pem = try request(key: key, ["-subj", "/C=ML"])
    #expect(throws: AuthorityError.weakKey) { try CertificateRequest(pem: pem) }
  }

  @Test("a request signed over SHA-1 is refused")
  func weakDigest() throws {
    let pem = try request(key: ["rsa", "rsa_keygen_bits:3072"], ["-subj", "/C=ML", "-sha1"])
    #expect(throws: AuthorityError.weakAlgorithm) { try CertificateRequest(pem: pem) }
  }

  @Test("a curve that is not known is no key")
  func unknownCurve() throws {
    let pem = try request(key: ["ec", "ec_paramgen_curve:secp256k1"], ["-subj", "/C=ML"])
    #expect(throws: AuthorityError.malformed(.request)) { try CertificateRequest(pem: pem) }
  }

  @Test("a request that its key did not sign is refused")
  func possession() throws {
    _ = try request(["-subj", "/C=ML/CN=Awa"])
    try peer.run("openssl", "req", "-in", "req.pem", "-outform", "DER", "-out", "req.der")
    var der = try peer.read("req.der")
    let place = try #require(der.firstRange(of: Array("Awa".utf8)))
    der.replaceSubrange(place, with: Array("Ali".utf8))
    #expect(throws: AuthorityError.possessionNotProven) { try CertificateRequest(der: der) }
  }

  @Test("a server gets what it asks for, and OpenSSL finds it under its name")
  func server() throws {
    let state = try SampleAuthorities()
    let request = try CertificateRequest(
      pem: try request(["-subj", "/CN=exemple.ml", "-addext", "subjectAltName=DNS:exemple.ml"]))
    let certificate = try state.authority(.servers).issue(
      .server, to: try state.holder(.servers), for: request, from: SampleAuthorities.begin,
      until: SampleAuthorities.begin.addingTimeInterval(80 * 86_400))
    try peer.write(state.root.certificate.pem, as: "root.pem")
    try peer.write(state.authority(.servers).certificate.pem, as: "issuer.pem")
    try peer.write(certificate.pem, as: "server.pem")
    let good = try peer.run(
      "openssl", "verify", "-attime", CertificateProfileTests.time, "-verify_hostname", "www.exemple.ml", "-CAfile",
      "root.pem", "-untrusted", "issuer.pem", "server.pem")
    #expect(good.status == 0, "\(good.output)")
    let certified = try peer.run("openssl", "x509", "-in", "server.pem", "-pubkey", "-noout")
    let asked = try peer.run("openssl", "pkey", "-in", "key.pem", "-pubout")
    #expect(certified.output == asked.output)
  }

  @Test(
    "a request for names that its holder does not bear is refused",
    arguments: [
      (["-subj", "/CN=autre.ml"], "2.5.4.3"), (["-subj", "/C=FR"], "2.5.4.6"), (["-subj", "/C=ML/O=X"], "2.5.4.10"),
      (["-subj", "/C=ML", "-addext", "subjectAltName=DNS:autre.ml"], "subjectAltName"),
    ])
  func otherNames(arguments: [String], field: String) throws {
    let state = try SampleAuthorities()
    let request = try CertificateRequest(pem: try self.request(arguments))
    #expect(throws: AuthorityError.namesDiffer(field)) { try request.check(for: try state.holder(.servers)) }
  }

  @Test(
    "alternative names of other kinds, and wildcards, are refused",
    arguments: ["DNS:*.exemple.ml", "IP:10.0.0.1", "email:a@exemple.ml", "URI:http://exemple.ml/"])
  func otherKinds(name: String) throws {
    let pem = try request(["-subj", "/C=ML", "-addext", "subjectAltName=\(name)"])
    #expect(throws: AuthorityError.namesDiffer("subjectAltName")) { try CertificateRequest(pem: pem) }
  }

  @Test("a person's request agrees with the approved names, letter for letter")
  func person() throws {
    let state = try SampleAuthorities()
    let holder = try state.holder(.signatures)
    let good = try CertificateRequest(pem: try request(["-subj", "/C=ML/CN=Awa Diarra/title=Officier d'état civil"]))
    #expect(throws: Never.self) { try good.check(for: holder) }
    let other = try CertificateRequest(pem: try request(["-subj", "/C=ML/CN=Awa Diara"]))
    #expect(throws: AuthorityError.namesDiffer("2.5.4.3")) { try other.check(for: holder) }
    let empty = try CertificateRequest(pem: try request(["-subj", "/"]))
    #expect(throws: Never.self) { try empty.check(for: holder) }
  }

  @Test("what asks to be an authority becomes none")
  func ambition() throws {
    let state = try SampleAuthorities()
    let request = try CertificateRequest(pem: try request(["-subj", "/C=ML", "-addext", "basicConstraints=CA:TRUE"]))
    let certificate = try state.authority(.servers).issue(
      .server, to: try state.holder(.servers), for: request, from: SampleAuthorities.begin,
      until: SampleAuthorities.begin.addingTimeInterval(86_400))
    try peer.write(certificate.pem, as: "server.pem")
    #expect(try peer.run("openssl", "x509", "-in", "server.pem", "-noout", "-text").output.contains("CA:FALSE"))
  }

  @Test("a certificate in PEM is no request, and more than 16 KiB are not read")
  func otherThings() throws {
    let state = try SampleAuthorities()
    #expect(throws: AuthorityError.malformed(.request)) { try CertificateRequest(pem: state.root.certificate.pem) }
    #expect(throws: AuthorityError.tooLarge(.request)) {
      try CertificateRequest(der: [UInt8](repeating: 0x30, count: CertificateRequest.longest + 1))
    }
  }
}
