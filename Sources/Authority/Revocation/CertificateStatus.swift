/// What an authority says of a certificate (RFC 6960 §2.2).
public enum CertificateStatus: Sendable, Hashable {
  /// Issued and not revoked.
  case good
  case revoked(Revocation)
  /// Not issued by this authority.
  case unknown
}
