/// By which paper an agent saw who somebody is. It is kept as long as the certificate can be questioned.
public struct IdentityEvidence: Sendable, Hashable, Codable {
  public enum Paper: String, Sendable, Hashable, Codable, CaseIterable {
    case nationalCard = "national-card"
    case biometricCard = "biometric-card"
    case passport
    case consularCard = "consular-card"
  }

  public let paper: Paper
  /// As it stands on the paper; 3 to 40 characters.
  public let number: String

  /// Throws ``CredentialError/evidenceMissing``.
  public init(_ paper: Paper, number: String) throws(CredentialError) {
    guard (3...40).contains(number.unicodeScalars.count), number.unicodeScalars.allSatisfy({ $0.value >= 0x20 }) else {
      throw .evidenceMissing
    }
    self.paper = paper
    self.number = number
  }
}
