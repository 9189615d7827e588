import Crypto
import Identity
import Signatures

/// Requests to a counter, each with a JSON Web Token (RFC 7519). Three tokens say that they have no signature (RFC 7518 §3.6);
/// one of these was let in.
enum UnsignedTokens {
  static func file(_ flag: TeamFlag, _ noise: inout FileNoise) -> [UInt8] {
    let key = SymmetricKey(data: noise.bytes(32))
    var lines: [String] = []
    for index in 0..<45 {
      let role = noise.pick(["citoyen", "citoyen", "citoyen", "agent"])
      let path = noise.pick(["/mes-demarches", "/demarches", "/agents/dossiers"])
      let isIn = path != "/agents/dossiers" || role == "agent"
      lines.append(line(path, isIn ? 200 : 403, token("HS256", role, noise.decoy().digits, key), index))
    }
    let forged = [("none", 401, noise.decoy()), ("None", 401, noise.decoy()), ("nOnE", 200, flag)]
    for (name, status, mark) in forged {
      let index = noise.number(5...lines.count)
      lines.insert(line("/agents/dossiers", status, token(name, "agent", mark.digits, nil), index), at: index)
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static func line(_ path: String, _ status: Int, _ token: String, _ index: Int) -> String {
    "192.0.2.\(30 + index % 9) \"GET \(path) HTTP/1.1\" \(status) \"Authorization: Bearer \(token)\""
  }

  private static func token(_ algorithm: String, _ role: String, _ mark: String, _ key: SymmetricKey?) -> String {
    let header = Base64.url.text("{\"alg\":\"\(algorithm)\",\"typ\":\"JWT\"}".utf8)
    let claims = Base64.url.text("{\"iss\":\"guichet.example\",\"role\":\"\(role)\",\"jti\":\"\(mark)\"}".utf8)
    let signed = "\(header).\(claims)"
    guard let key else { return signed + "." }
    let code = HMAC<SHA256>.authenticationCode(for: Array(signed.utf8), using: key)
    return "\(signed).\(Base64.url.text(Array(code)))"
  }
}
