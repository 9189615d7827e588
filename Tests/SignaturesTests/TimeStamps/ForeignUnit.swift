import SwiftASN1
import TestSupport

@testable import Signatures

/// A time-stamping unit of OpenSSL under a root of its own.
struct ForeignUnit {
  let foreign: ForeignCMS
  let certificate: CertificateFile

  /// `purpose` is the value of extendedKeyUsage.
  init(_ key: [String] = [], purpose: String = "critical,timeStamping") throws {
    foreign = try ForeignCMS()
    try foreign.signer("root", [])
    let kind = key.isEmpty ? ["ec", "-pkeyopt", "ec_paramgen_curve:P-256"] : key
    try foreign.peer.write("keyUsage=critical,digitalSignature\nextendedKeyUsage=\(purpose)\n", as: "unit.ext")
    try foreign.run(
      ["openssl", "req", "-new", "-nodes", "-subj", "/C=BF/CN=Horodatage", "-newkey"] + kind + [
        "-keyout", "unit.key", "-out", "unit.csr",
      ])
    try foreign.run([
      "openssl", "x509", "-req", "-in", "unit.csr", "-CA", "root.pem", "-CAkey", "root.key", "-days", "30",
      "-extfile", "unit.ext", "-set_serial", "77", "-out", "unit.pem",
    ])
    try foreign.run(["openssl", "x509", "-in", "unit.pem", "-outform", "DER", "-out", "unit.der"])
    certificate = try CertificateFile(der: try foreign.peer.read("unit.der"))
  }

  /// What the unit answers to `request`.
  func answer(to request: [UInt8], naming digest: String = "sha256", signing: String = "sha256") throws -> [UInt8] {
    try foreign.peer.write(request, as: "request.tsq")
    try foreign.peer.write("01", as: "serial")
    try foreign.peer.write(
      """
      [tsa]
      default_tsa = unit
      [unit]
      serial = serial
      signer_cert = unit.pem
      certs = root.pem
      signer_key = unit.key
      signer_digest = \(signing)
      default_policy = 1.2.3.4.1
      other_policies = 1.2.3.4.5
      digests = sha1, sha256, sha384, sha512
      accuracy = secs:1, millisecs:500, microsecs:100
      clock_precision_digits = 3
      ordering = yes
      tsa_name = yes
      ess_cert_id_chain = yes
      ess_cert_id_alg = \(digest)
      """, as: "ts.cnf")
    try foreign.run([
      "openssl", "ts", "-reply", "-config", "ts.cnf", "-queryfile", "request.tsq", "-out", "answer.tsr",
    ])
    return try foreign.peer.read("answer.tsr")
  }

  func token(for request: TimeStampRequest, naming digest: String = "sha256") throws -> TimeStampToken {
    let bytes = try request.der
    guard case .granted(let token) = try TimeStampAnswer(der: try answer(to: bytes, naming: digest)) else {
      throw TimeStampFault.malformed
    }
    return try TimeStampToken(der: token)
  }
}
