public import Foundation

/// A name and a key that are trusted by themselves (RFC 5280 §6.1.1 d), and for how long.
public struct TrustAnchor: Sendable, Hashable {
  let name: DirectoryName
  let key: VerifyingKey
  /// As it was trusted; its own signature is of no interest.
  public let certificate: PathCertificate
  /// When it is trusted; at other times no path ends in it.
  public let period: ClosedRange<Date>
  /// What is trusted below it; nil for anything.
  public let purposes: Set<Purpose>?
  /// The trust list that names it; nil for one that was given by itself. No path goes past another authority of the same
  /// list: what the list says of that one counts.
  public let list: String?
  /// Copies share it, so that a validator that is kept has it for all its documents.
  let memory = PathMemory()

  /// An anchor that is trusted while its certificate is valid.
  ///
  /// Its name constraints and its path length bind what is below it (RFC 5937 §3.2). Throws ``PathFault/malformed``.
  public init(certificate der: [UInt8]) throws(PathFault) {
    try self.init(certificate: der, during: nil)
  }

  /// An anchor that is trusted in `period`, whatever its certificate says, such as one that a trust list names.
  public init(
    certificate der: [UInt8], during period: ClosedRange<Date>?, for purposes: Set<Purpose>? = nil,
    listedIn list: String? = nil
  ) throws(PathFault) {
    certificate = try PathCertificate(der: der)
    guard let period = period ?? certificate.validity else { throw .malformed }
    name = certificate.subject
    key = certificate.key
    self.period = period
    self.purposes = purposes
    self.list = list
  }

  /// Whether what is validated for this purpose may end here. Whoever answers or signs lists for an authority is bound to
  /// it otherwise.
  func serves(_ purpose: Purpose) -> Bool {
    switch purpose {
    case .documents, .emailProtection, .timeStamping, .server: purposes?.contains(purpose) ?? true
    case .statusAnswers, .authority, .lists, .any: true
    }
  }

  /// Whether a list names it as a responder, and the same list names `other`, for which it then may answer (RFC 6960
  /// §4.2.2.2, the first of its cases).
  func answers(for other: TrustAnchor) -> Bool {
    guard let list, let purposes else { return false }
    return list == other.list && purposes.contains(.statusAnswers)
  }
}
