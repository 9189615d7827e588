import X509

/// What the policy says of one kind of certificate: who holds it, what it may be used for, how long it lives and where
/// it is seen to be revoked.
///
/// A profile is a page of the policy. All of them stand in `CertificateProfile+authorities.swift` and
/// `CertificateProfile+holders.swift`; nothing is issued by any other.
public struct CertificateProfile: Sendable, Hashable {
  /// How the policy calls it, such as `agency-seal`.
  public let name: String
  let holder: Holder.Kind
  let issuance: Issuance
  let keyUsage: KeyUsage
  let purposes: Purposes
  let policy: CertificatePolicy?
  let status: Status
  /// Whether the certificate names its key by a digest. CA/B advises against it in those of servers.
  var namesKey = true
  /// It lives for fewer than this many days, to the second.
  public let days: Int

  /// Whether the holder may issue certificates.
  enum Issuance: Sendable, Hashable {
    case none
    /// Certificates of holders, none of authorities.
    case holders
    /// Certificates of authorities.
    case authorities
  }

  /// The extended key usages.
  enum Purposes: Sendable, Hashable {
    case unrestricted
    case only([ExtendedKeyUsage.Usage])
    /// The one purpose, in a critical extension (RFC 3161 §2.3).
    case solely(ExtendedKeyUsage.Usage)

    var usages: [ExtendedKeyUsage.Usage] {
      switch self {
      case .unrestricted: []
      case .only(let usages): usages
      case .solely(let usage): [usage]
      }
    }
  }

  /// How it is known that the certificate is not revoked.
  enum Status: Sendable, Hashable {
    /// It is trusted by itself: a root.
    case trusted
    /// The issuer's list, and its responder if it has one.
    case published
    /// No list is named: it has to be valid off line with the root alone.
    case unlisted
    /// Not asked for, since the certificate lives so shortly (RFC 6960 §4.2.2.2.1).
    case unchecked
  }
}
