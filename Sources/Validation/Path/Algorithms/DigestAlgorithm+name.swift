import Signatures

extension DigestAlgorithm {
  /// As tables of algorithms name it.
  var name: String {
    switch self {
    case .sha256: "SHA-256"
    case .sha384: "SHA-384"
    case .sha512: "SHA-512"
    }
  }
}
