import Foundation

/// A chain from a certificate up to an anchor, whatever may be wrong with it.
public struct CertificationPath: Sendable, Hashable {
  /// The certificate to be validated first, the one that the anchor issued last. Only that one when it is itself the
  /// anchor's.
  public let certificates: [PathCertificate]
  public let anchor: TrustAnchor

  public var leaf: PathCertificate { certificates[0] }

  /// Never empty; the search makes it so.
  init(certificates: [PathCertificate], anchor: TrustAnchor) {
    self.certificates = certificates
    self.anchor = anchor
  }

  /// Whether the certificate is trusted by itself, so that nothing above it is to be checked.
  public var isAnchored: Bool { certificates.count == 1 && leaf == anchor.certificate }

  /// The certificates that someone must vouch for, by their position.
  var issued: [PathCertificate] { isAnchored ? [] : certificates }

  /// The certificate that issued the one at `position`.
  func issuer(of position: Int) -> PathCertificate {
    position + 1 < certificates.count ? certificates[position + 1] : anchor.certificate
  }

  /// The path of the issuer of the one at `position`.
  func above(_ position: Int) -> CertificationPath {
    let rest = Array(certificates.dropFirst(position + 1))
    return CertificationPath(certificates: rest.isEmpty ? [anchor.certificate] : rest, anchor: anchor)
  }

  /// When all of them and the anchor are valid, nil for never.
  var validity: ClosedRange<Date>? {
    let begin = issued.map(\.notBefore).reduce(anchor.period.lowerBound, max)
    let end = issued.map(\.notAfter).reduce(anchor.period.upperBound, min)
    return begin <= end ? begin...end : nil
  }

  func failure(_ fault: PathFault, at position: Int) -> PathFailure {
    let certificate = position < certificates.count ? certificates[position] : anchor.certificate
    return PathFailure(fault: fault, position: position, certificate: certificate.fingerprint)
  }
}
