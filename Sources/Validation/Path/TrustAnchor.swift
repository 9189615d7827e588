public import Foundation

/// A name and a key that are trusted by themselves (RFC 5280 §6.1.1 d), and for how long.
public struct TrustAnchor: Sendable, Hashable {
  let name: DirectoryName
  let key: VerifyingKey
  /// As it was trusted; its own signature is of no interest.
  public let certificate: PathCertificate
  /// When it is trusted; at other times no path ends in it.
  public let period: ClosedRange<Date>

  /// An anchor that is trusted while its certificate is valid.
  ///
  /// Its name constraints and its path length bind what is below it (RFC 5937 §3.2). Throws ``PathFault/malformed``.
  public init(certificate der: [UInt8]) throws(PathFault) {
    try self.init(certificate: der, during: nil)
  }

  /// An anchor that is trusted in `period`, whatever its certificate says, such as one that a trust list names.
  public init(certificate der: [UInt8], during period: ClosedRange<Date>?) throws(PathFault) {
    certificate = try PathCertificate(der: der)
    guard let period = period ?? certificate.validity else { throw .malformed }
    name = certificate.subject
    key = certificate.key
    self.period = period
  }
}
