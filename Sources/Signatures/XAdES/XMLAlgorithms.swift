import Keys

/// The names of algorithms in XML signatures (RFC 9231 §2).
enum XMLAlgorithms {
  static let exclusiveCanonical = "http://www.w3.org/2001/10/xml-exc-c14n#"
  static let enveloped = "http://www.w3.org/2000/09/xmldsig#enveloped-signature"

  private static let more = "http://www.w3.org/2001/04/xmldsig-more#"
  private static let newer = "http://www.w3.org/2007/05/xmldsig-more#"

  static func name(of digest: DigestAlgorithm) -> String {
    switch digest {
    case .sha256: "http://www.w3.org/2001/04/xmlenc#sha256"
    case .sha384: more + "sha384"
    case .sha512: "http://www.w3.org/2001/04/xmlenc#sha512"
    }
  }

  static func digest(named name: String) -> DigestAlgorithm? {
    DigestAlgorithm.allCases.first { self.name(of: $0) == name }
  }

  static func name(of scheme: SignatureScheme) -> String {
    switch scheme {
    case .ecdsa(let digest): more + "ecdsa-" + suffix(digest)
    case .rsa(let digest): more + "rsa-" + suffix(digest)
    case .pss(let digest): newer + suffix(digest) + "-rsa-MGF1"
    case .ed25519: "http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519"
    }
  }

  static func scheme(named name: String) -> SignatureScheme? {
    let schemes = DigestAlgorithm.allCases.flatMap { [SignatureScheme.ecdsa($0), .rsa($0), .pss($0)] } + [.ed25519]
    return schemes.first { self.name(of: $0) == name }
  }

  private static func suffix(_ digest: DigestAlgorithm) -> String {
    switch digest {
    case .sha256: "sha256"
    case .sha384: "sha384"
    case .sha512: "sha512"
    }
  }
}
