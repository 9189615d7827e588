import Authority
import Foundation

/// Questions to the authority, written by OpenSSL, as scripts with which wrk sends them.
struct AuthorityQuestions {
  /// Whether the agencies' seal is good.
  let status: String
  /// For a time stamp.
  let stamp: String

  init(_ house: House) async throws {
    guard let desk = house.authority, let seal = try await desk.held(.seals, at: Date()) else {
      throw Refusal("the agencies' seal has no valid certificate")
    }
    let folder = house.folder.path
    func file(_ name: String, _ text: String) throws -> String {
      let path = "\(folder)/\(name)"
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      return path
    }
    let issuer = try file("issuer.pem", try desk.authority(.seals).certificate.pem)
    let certificate = try file("certificate.pem", seal.certificate.pem)
    try Self.openssl("ocsp", "-issuer", issuer, "-cert", certificate, "-no_nonce", "-reqout", "\(folder)/q.ocsp")
    try Self.openssl("ts", "-query", "-data", issuer, "-sha256", "-cert", "-out", "\(folder)/q.tsq")
    status = try file("ocsp.lua", try Self.script("\(folder)/q.ocsp", type: "application/ocsp-request"))
    stamp = try file("tsa.lua", try Self.script("\(folder)/q.tsq", type: "application/timestamp-query"))
  }

  /// A script that posts the bytes of a file.
  private static func script(_ path: String, type: String) throws -> String {
    let bytes = try Data(contentsOf: URL(filePath: path)).map { "\\\($0 < 10 ? "00" : $0 < 100 ? "0" : "")\($0)" }
    return """
      wrk.method = "POST"
      wrk.headers["Content-Type"] = "\(type)"
      wrk.body = "\(bytes.joined())"
      """
  }

  private static func openssl(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/openssl")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Refusal("openssl \(arguments[0]) wrote no question") }
  }
}
