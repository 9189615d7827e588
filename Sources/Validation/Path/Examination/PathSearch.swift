/// Where a search for paths stands.
struct PathSearch {
  /// The leaf first. Never empty.
  var path: [PathCertificate]
  /// Paths that reached an anchor.
  var found = 0
  /// The worst that was met on the way.
  private(set) var obstacle: PathFailure?

  /// With self-issued certificates, which no path length counts.
  static let longest = 16
  static let mostPaths = 64

  init(leaf: PathCertificate) {
    path = [leaf]
    obstacle = PathFailure(fault: .noAnchor, position: 0, certificate: leaf.fingerprint)
  }

  func contains(_ certificate: PathCertificate) -> Bool {
    path.contains { $0 == certificate || ($0.subject == certificate.subject && $0.key == certificate.key) }
  }

  /// Notes that the last certificate could not be tied to an issuer.
  mutating func meet(_ fault: PathFault) {
    let last = path.count - 1
    if obstacle?.fault == .noAnchor || fault == .tooComplex {
      obstacle = PathFailure(fault: fault, position: last, certificate: path[last].fingerprint)
    }
  }
}
