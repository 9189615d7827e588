public import Authority
public import Foundation
import Signatures

/// A trust list whose signature was checked, by someone who was named beforehand, at a time when it counted (ETSI TS 119
/// 612 §5.7, annex A).
///
/// Nothing leads to a signer but that: no path, no authority, not the list itself. An operator names it by the
/// fingerprint of its certificate, or a list of lists that is trusted does.
public struct SignedTrustList: Sendable, Hashable {
  public let list: TrustList
  /// As it came.
  public let xml: [UInt8]
  public let signer: IssuedCertificate

  /// Seconds by which the clock of whoever issued it may be ahead.
  private static let clockTolerance: TimeInterval = 300
  /// Six months, and the days by which they differ (TS 119 612 §5.3.15).
  private static let longestLife: TimeInterval = 190 * 86_400

  /// - Parameters:
  ///   - signers: SHA-256 of the certificates that may have signed it.
  ///   - now: when it is to count.
  ///   - known: gives, for its operator, the newest list that was seen.
  public init(
    _ xml: [UInt8], signedByOneOf signers: Set<[UInt8]>, at now: Date,
    after known: (TrustList) -> KnownTrustList? = { _ in nil }
  ) throws(TrustListFault) {
    let root = try TrustListReader.root(of: xml)
    let signature: XAdESSignature
    do throws(XMLSignatureFault) {
      signature = try XAdESSignature(in: root)
    } catch {
      throw .signature(error)
    }
    guard signers.contains(signature.certificate.fingerprint),
      let signer = try? IssuedCertificate(der: signature.certificate.der)
    else { throw .unknownSigner(signature.certificate.fingerprint) }
    let list = try TrustListReader.list(in: signature.content)
    guard signer.notBefore <= signature.time, signature.time <= signer.notAfter, now <= signer.notAfter else {
      throw .signerOutOfBounds
    }
    guard list.issuedAt <= now.addingTimeInterval(Self.clockTolerance) else { throw .fromTheFuture(list.issuedAt) }
    guard let end = list.nextUpdate else { throw .closed }
    guard now <= end else { throw .stale(since: end) }
    guard end.timeIntervalSince(list.issuedAt) <= Self.longestLife else { throw .livesTooLong }
    if let known = known(list) {
      guard list.number >= known.number else { throw .older(known: known.number) }
      guard list.number > known.number || xml == known.xml else { throw .otherOfSameNumber(list.number) }
    }
    self.list = list
    self.xml = xml
    self.signer = signer
  }

  /// Whom the list names as signers of the list of a territory.
  public func signers(of territory: String) -> Set<[UInt8]> {
    let certificates = list.pointers.filter { $0.kind == .services && $0.territory == territory }.flatMap(\.signers)
    return Set(certificates.compactMap { try? IssuedCertificate(der: $0).fingerprint })
  }
}
