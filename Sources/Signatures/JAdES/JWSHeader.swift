package import Foundation

/// The protected header of a signature of JSON (RFC 7515 §4, ETSI TS 119 182-1 §5.1–5.2), as far as it is understood.
package struct JWSHeader: Sendable, Hashable {
  /// As it stands; ``JWSAlgorithm`` knows those that count.
  package let algorithm: String
  /// False when the payload is signed as it is (RFC 7797 §3).
  package let isEncoded: Bool
  /// A critical header that nobody here understands.
  package let unknownCritical: String?
  /// In DER, the signer's first (`x5c`).
  package let certificates: [[UInt8]]
  /// What each of `x5t#S256`, `x5t#o` and `sigX5ts` says of the signer's certificate; those that cannot be read as nil.
  package let ownCertificates: [CertificateDigest?]
  /// `iat`, or `sigT` of older signatures. Nothing proves it.
  package let signingTime: Date?
  package let files: JWSFiles?
  /// There is a `sigD` that cannot be read, or that goes another way than by digests: what it says.
  package let unknownFiles: String?

  private static let mostCertificates = 16
  /// Those whose meaning is known here, or that tell people something and change nothing.
  private static let understood: Set<String> = ["b64", "sigD", "sigT", "x5t#o", "sigX5ts", "srCms", "sigPl", "srAts"]
  /// Those of RFC 7515, which every reader understands and none may call critical.
  private static let common: Set<String> = [
    "alg", "jku", "jwk", "kid", "x5u", "x5c", "x5t", "x5t#S256", "typ", "cty", "crit",
  ]

  init(_ json: JSONValue) throws(JWSFault) {
    guard let members = json.members, let algorithm = members["alg"]?.text else { throw .member("alg") }
    self.algorithm = algorithm
    let critical = try Self.critical(in: members)
    unknownCritical = critical.first { !Self.understood.contains($0) }
    if let encoded = members["b64"] {
      guard let encoded = encoded.boolean else { throw .member("b64") }
      // Readers that do not know it would take other bytes for the payload.
      guard encoded || critical.contains("b64") else { throw .criticalList }
      isEncoded = encoded
    } else {
      isEncoded = true
    }
    certificates = try Self.certificates(members["x5c"])
    ownCertificates = Self.ownCertificates(members)
    signingTime = try Self.time(members)
    files = members["sigD"].flatMap(JWSFiles.init)
    unknownFiles =
      if let data = members["sigD"], files == nil { data["mId"]?.text ?? "sigD" } else { nil }
  }

  private static func critical(in members: [String: JSONValue]) throws(JWSFault) -> [String] {
    guard let list = members["crit"] else { return [] }
    guard let names = list.texts, !names.isEmpty, Set(names).count == names.count,
      names.allSatisfy({ members[$0] != nil && !common.contains($0) })
    else { throw .criticalList }
    return names
  }

  private static func certificates(_ chain: JSONValue?) throws(JWSFault) -> [[UInt8]] {
    guard let chain else { return [] }
    guard let texts = chain.texts, (1...mostCertificates).contains(texts.count) else { throw .member("x5c") }
    let certificates = texts.compactMap(Base64.padded.bytes)
    guard certificates.count == texts.count else { throw .member("x5c") }
    return certificates
  }

  private static func ownCertificates(_ members: [String: JSONValue]) -> [CertificateDigest?] {
    var digests: [CertificateDigest?] = []
    if let value = members["x5t#S256"] {
      digests.append(value.text.flatMap(Base64.url.bytes).map { CertificateDigest($0, by: .sha256) })
    }
    if let value = members["x5t#o"] { digests.append(digest(value)) }
    if let value = members["sigX5ts"] { digests.append((value.elements?.first).flatMap(digest)) }
    return digests
  }

  private static func digest(_ value: JSONValue) -> CertificateDigest? {
    guard let algorithm = value["digAlg"]?.text.flatMap(DigestAlgorithm.init(json:)),
      let digest = value["digVal"]?.text.flatMap(Base64.url.bytes)
    else { return nil }
    return CertificateDigest(digest, by: algorithm)
  }

  private static func time(_ members: [String: JSONValue]) throws(JWSFault) -> Date? {
    if let value = members["iat"] {
      // No calendar of ours goes beyond the year 9999.
      guard let seconds = value.integer, (0...253_402_300_799).contains(seconds) else { throw .member("iat") }
      return Date(timeIntervalSince1970: Double(seconds))
    }
    return members["sigT"]?.text.flatMap { try? Date($0, strategy: .iso8601) }
  }
}

extension DigestAlgorithm {
  /// How signatures of JSON name it: `S256` and so on, and in older ones by the name of FIPS 180-4.
  package init?(json name: String) {
    switch name {
    case "S256", "sha-256": self = .sha256
    case "S384", "sha-384": self = .sha384
    case "S512", "sha-512": self = .sha512
    default: return nil
    }
  }

  var jsonName: String {
    switch self {
    case .sha256: "S256"
    case .sha384: "S384"
    case .sha512: "S512"
    }
  }
}
