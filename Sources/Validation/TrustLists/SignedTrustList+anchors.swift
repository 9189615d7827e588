import Authority
import Foundation
import Signatures

extension SignedTrustList {
  /// What the list lets be trusted, each for its use and in its time: what it takes back still counts for what is proven
  /// to be older.
  ///
  /// Authorities sign for documents or servers, as the list says (for documents where it says nothing), time-stamping
  /// services make time stamps, responders answer for the authorities of the same list. Other services are not read.
  public var anchors: [TrustAnchor] {
    list.services.flatMap { service in
      guard let purposes = service.purposes else { return [TrustAnchor]() }
      // A service that never counted is there all the same, so that no path goes on above it.
      let periods = service.activePeriods
      return (periods.isEmpty ? [.distantPast ... .distantPast] : periods).flatMap { period in
        service.certificates.compactMap { der in
          try? TrustAnchor(certificate: der, during: period, for: purposes, listedIn: name)
        }
      }
    }
  }

  /// Those for what a policy lets lists count for.
  public func anchors(by policy: ValidationPolicy) -> [TrustAnchor] {
    anchors.filter { !($0.purposes ?? []).isDisjoint(with: policy.trustedPurposes) }
  }

  /// Those of roots, whose own seal is on public acts: for validation by ``ValidationPolicy/acts``.
  public var actAnchors: [TrustAnchor] {
    anchors.filter { $0.certificate.isSelfIssued && $0.serves(.documents) }
  }

  /// What anchors are said to be listed in: one operator's list is one, whatever its number.
  private var name: String { "\(list.territory) \(signer.fingerprint.hex)" }
}

extension TrustService {
  /// Nil for a service that lets nothing be trusted.
  fileprivate var purposes: Set<Purpose>? {
    switch type {
    case .certificates, .qualifiedCertificates:
      guard !uses.isEmpty else { return [.documents, .emailProtection] }
      var purposes: Set<Purpose> = []
      if uses.contains(.seals) || uses.contains(.signatures) { purposes.formUnion([.documents, .emailProtection]) }
      if uses.contains(.servers) { purposes.insert(.server) }
      return purposes
    case .timeStamps, .qualifiedTimeStamps: return [.timeStamping]
    case .answers, .qualifiedAnswers: return [.statusAnswers]
    case .other: return nil
    }
  }
}
