/// What is wrong with a certificate.
public enum CertificateFault: Error, Sendable, Hashable {
  /// Not DER of an X.509 certificate, or with an extension that does not parse.
  case malformed
  /// A root is not a self-signed certificate authority.
  case notRoot
  /// A seal's certificate may not sign documents: its key usage or kind of key says otherwise, or its extended key usage
  /// does not name that purpose.
  case notSeal
  /// No path leads from the certificate to a trusted root.
  case untrusted
  /// A signature in the path does not verify.
  case badSignature
  /// A certificate in the path may not issue others.
  case notAuthority
  /// A certificate has a critical extension (dotted identifier) that this code does not process.
  case unknownCriticalExtension(String)
  /// A certificate in the path is signed with an algorithm that is not accepted, such as SHA-1.
  case weakAlgorithm
}

extension CertificateFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .malformed: "a certificate is malformed"
    case .notRoot: "the root is not a self-signed authority"
    case .notSeal: "the certificate may not sign documents"
    case .untrusted: "no path leads from the certificate to a trusted root"
    case .badSignature: "a signature in the certificate's path does not verify"
    case .notAuthority: "a certificate in the path may not issue others"
    case .unknownCriticalExtension(let identifier): "the critical extension \(identifier) is not known"
    case .weakAlgorithm: "a certificate in the path is signed with a weak algorithm"
    }
  }
}
