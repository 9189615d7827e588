import TestSupport

@testable import Signatures

/// A time-stamping unit that OpenSSL runs, with a root of its own. One test uses it at a time, hence unchecked.
final class OpenSSLTimeStamper: TimeStamper, @unchecked Sendable {
  let peer: Peer
  let longestToken = 4096

  /// Makes keys and certificates.
  init() throws {
    peer = try Peer()
    try peer.write(Self.configuration, as: "tsa.cnf")
    try run("ecparam -name prime256v1 -genkey -noout -out root.key")
    try run(
      "req -x509 -new -key root.key -sha256 -days 3650 -subj /C=ML/O=Test/CN=Time-root -out root.pem -config tsa.cnf "
        + "-extensions root")
    try run("ecparam -name prime256v1 -genkey -noout -out tsa.key")
    try run("req -new -key tsa.key -subj /C=ML/O=Test/CN=Time -out tsa.csr -config tsa.cnf")
    try run(
      "x509 -req -in tsa.csr -CA root.pem -CAkey root.key -CAcreateserial -days 3000 -sha256 -extfile tsa.cnf "
        + "-extensions unit_certificate -out tsa.pem")
    try peer.write("01\n", as: "serial")
  }

  var rootPEM: String { get throws { String(decoding: try peer.read("root.pem"), as: UTF8.self) } }

  func token(over digest: [UInt8]) throws(SignatureError) -> [UInt8] {
    do {
      try run("ts -query -digest \(digest.hex) -sha256 -cert -out query.tsq")
      try run("ts -reply -config tsa.cnf -queryfile query.tsq -token_out -out token.der")
      return try peer.read("token.der")
    } catch {
      throw .assemblyFailed
    }
  }

  private struct Failed: Error {
    let output: String
  }

  private func run(_ arguments: String) throws {
    let (status, output) = try peer.run(["openssl"] + arguments.split(separator: " ").map(String.init))
    guard status == 0 else { throw Failed(output: output) }
  }

  private static let configuration = """
    [req]
    distinguished_name = name
    [name]
    [root]
    basicConstraints = critical, CA:TRUE
    keyUsage = critical, keyCertSign, cRLSign
    subjectKeyIdentifier = hash
    [unit_certificate]
    basicConstraints = critical, CA:FALSE
    keyUsage = critical, digitalSignature
    extendedKeyUsage = critical, timeStamping
    subjectKeyIdentifier = hash
    authorityKeyIdentifier = keyid
    [tsa]
    default_tsa = unit
    [unit]
    serial = serial
    signer_cert = tsa.pem
    signer_key = tsa.key
    signer_digest = sha256
    default_policy = 1.2.3.4
    digests = sha256
    ess_cert_id_alg = sha256
    accuracy = secs:1

    """
}
