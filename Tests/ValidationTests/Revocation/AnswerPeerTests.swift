import Foundation
import TestSupport
import Testing

@testable import Validation

@Suite("Answers of OCSP beside OpenSSL")
struct AnswerPeerTests {
  @Test("OpenSSL takes the answers that we take, and refuses those that we refuse")
  func judged() throws {
    for (isGood, namesKey, purpose) in [
      (true, true, "1.3.6.1.5.5.7.3.9"), (true, false, "1.3.6.1.5.5.7.3.9"), (false, true, "1.3.6.1.5.5.7.3.4"),
    ] {
      var world = try SampleWorld()
      let authority = try world.checkedAuthority()
      let responder = try world.holder(by: authority, name: "OCSP", key: .named("ocsp"), .purposes(purpose), .noCheck)
      let holder = try world.holder(by: authority)
      var answer = SampleAnswer(about: holder, from: authority, by: responder)
      answer.namesKey = namesKey
      world.answers = [try answer.der()]
      #expect(try world.judge(holder).conclusion.isPassed == isGood)

      let peer = try Peer()
      try peer.write(world.answers[0], as: "answer.der")
      try peer.write(PathCase.pem("CERTIFICATE", world.root.der), as: "root.pem")
      try peer.write(PathCase.pem("CERTIFICATE", authority.der), as: "issuer.pem")
      try peer.write(PathCase.pem("CERTIFICATE", holder.der), as: "holder.pem")
      let said = try peer.run(
        "openssl", "ocsp", "-respin", "answer.der", "-issuer", "issuer.pem", "-cert", "holder.pem", "-CAfile",
        "root.pem", "-verify_other", "issuer.pem", "-attime", "\(Int(world.time.timeIntervalSince1970))",
        "-validity_period", "999999999")
      #expect(said.output.contains("Response verify OK") == isGood, "\(said.output)")
    }
  }

  @Test("an answer that OpenSSL makes is read and believed")
  func made() throws {
    let peer = try Peer()
    let script = """
      openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-384 -nodes -keyout ca.key -out ca.pem -subj /CN=CA -days 9 -addext keyUsage=cRLSign,keyCertSign
      openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout e.key -out e.csr -subj /CN=e
      openssl x509 -req -in e.csr -CA ca.pem -CAkey ca.key -set_serial 4711 -days 5 -out e.pem
      printf 'R\\t491231235959Z\\t261101000000Z,keyCompromise\\t1267\\tunknown\\t/CN=e\\n' > index.txt
      openssl ocsp -issuer ca.pem -cert e.pem -reqout q.der
      openssl ocsp -index index.txt -CA ca.pem -rsigner ca.pem -rkey ca.key -reqin q.der -respout a.der -ndays 3
      openssl x509 -in ca.pem -outform DER -out ca.der
      openssl x509 -in e.pem -outform DER -out e.der
      """
    let run = try peer.run("sh", "-ec", script)
    try #require(run.status == 0, "\(run.output)")
    let answer = try StatusResponse(der: try peer.read("a.der"))
    let validator = CertificateValidator(
      policy: .standard, anchors: [try TrustAnchor(certificate: try peer.read("ca.der"))],
      answers: [try peer.read("a.der")])
    let report = validator.validate(
      try PathCertificate(der: try peer.read("e.der")), for: .documents, at: answer.producedAt, nonce: answer.nonce)
    #expect(answer.nonce != nil && report.conclusion.subIndication == .revokedNoProof)
    let replayed = validator.validate(
      try PathCertificate(der: try peer.read("e.der")), for: .documents, at: answer.producedAt, nonce: [7])
    #expect(replayed.conclusion.reasons.map(\.fault) == [.noStatus(.wrongNonce)])
  }
}
