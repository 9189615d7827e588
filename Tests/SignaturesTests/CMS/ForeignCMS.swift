import TestSupport

@testable import Signatures

/// Signers and messages that OpenSSL makes.
struct ForeignCMS {
  let peer: Peer
  let content = [UInt8]("Le toguna est bas pour que nul ne s'y lève en colère.".utf8)

  init() throws {
    peer = try Peer()
    try peer.write(content, as: "content")
  }

  /// A key with a certificate of its own, in `name.key` and `name.pem`.
  @discardableResult
  func signer(_ name: String, _ key: [String], _ options: String...) throws -> CertificateFile {
    let kind = key.isEmpty ? ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"] : ["-newkey"] + key
    try run(
      ["openssl", "req", "-x509", "-nodes", "-days", "30", "-subj", "/C=ML/CN=\(name)"] + kind + options + [
        "-keyout", "\(name).key", "-out", "\(name).pem",
      ])
    try run(["openssl", "x509", "-in", "\(name).pem", "-outform", "DER", "-out", "\(name).der"])
    return try CertificateFile(der: try peer.read("\(name).der"))
  }

  /// What `openssl cms -sign` makes of the content.
  func message(by signer: String, _ options: String...) throws -> [UInt8] {
    try run(
      [
        "openssl", "cms", "-sign", "-binary", "-in", "content", "-signer", "\(signer).pem", "-inkey", "\(signer).key",
        "-outform", "DER", "-out", "message.der",
      ] + options)
    return try peer.read("message.der")
  }

  func run(_ command: [String]) throws {
    let result = try peer.run(command)
    guard result.status == 0 else { throw Refusal(output: result.output) }
  }

  struct Refusal: Error {
    let output: String
  }
}
