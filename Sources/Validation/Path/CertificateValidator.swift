public import Foundation
public import Signatures

/// Judges certificates by ETSI EN 319 102-1 and RFC 5280 §6, with what is at hand: it asks no one and fetches nothing.
///
/// Cheap to copy and meant to be kept for all certificates of one document: what is given is read once.
public struct CertificateValidator: Sendable {
  public let policy: ValidationPolicy
  public let anchors: [TrustAnchor]
  private let pool: CertificatePool
  private let evidence: RevocationEvidence
  /// That of the first anchor.
  private let memory: PathMemory

  /// How many of the certificates, lists and answers could not be read.
  public let unreadable: Int

  /// - Parameters:
  ///   - certificates: In DER; those that paths may lead through, and that signed lists and answers.
  ///   - lists: Lists of revoked certificates in DER.
  ///   - answers: Answers of OCSP in DER, whole or the basic ones in them.
  public init(
    policy: ValidationPolicy, anchors: [TrustAnchor], certificates: [[UInt8]] = [], lists: [[UInt8]] = [],
    answers: [[UInt8]] = []
  ) {
    let memory = anchors.first?.memory ?? PathMemory()
    let read = certificates.compactMap(memory.certificate)
    self.memory = memory
    self.policy = policy
    self.anchors = anchors
    pool = CertificatePool(read)
    evidence = RevocationEvidence(lists: lists, answers: answers, memory)
    unreadable = certificates.count - read.count + evidence.unreadable
  }

  /// With what a document or an archive carries of certificates, lists and answers.
  public init(policy: ValidationPolicy, anchors: [TrustAnchor], values: RevocationValues) {
    self.init(
      policy: policy, anchors: anchors, certificates: values.certificates, lists: values.lists, answers: values.answers)
  }

  /// X.509 certificate validation (ETSI EN 319 102-1 §5.2.6) at a time, as if it were now.
  ///
  /// `nonce` is that of a question just asked: answers without it do not count.
  public func validate(
    _ certificate: PathCertificate, for purpose: Purpose, at time: Date, nonce: [UInt8]? = nil
  ) -> CertificateReport {
    do {
      let examination = examination(nonce: nonce)
      let weighed = try examination.examine(certificate, for: purpose, at: time)
      return CertificateReport(
        conclusion: weighed.conclusion, path: weighed.path, policies: weighed.policies,
        statuses: examination.noted(of: weighed.path))
    } catch {
      return CertificateReport(conclusion: Conclusion([error]), path: nil, policies: [])
    }
  }

  /// Past certificate validation (ETSI EN 319 102-1 §5.6.2.1): until when the certificate was good, by what is proven.
  public func validatePast(
    _ certificate: PathCertificate, for purpose: Purpose, by proofs: ProofsOfExistence
  ) -> PastCertificateReport {
    let examination = examination(nonce: nil)
    let found = examination.examinePast(certificate, for: purpose, by: proofs)
    return PastCertificateReport(
      conclusion: found.conclusion, path: found.path, policies: found.policies, controlTime: found.controlTime,
      statuses: found.path.map(examination.noted) ?? [])
  }

  /// Reads a certificate, or remembers it. Throws ``PathFault/malformed``.
  func read(_ der: [UInt8]) throws(PathFault) -> PathCertificate {
    guard let certificate = memory.certificate(der) else { throw .malformed }
    return certificate
  }

  /// A certificate as `CertificateFile` reads it, or remembered; nil where that throws.
  func file(_ der: [UInt8]) -> CertificateFile? { memory.file(der) }

  /// Those of the certificates that signers may be found among.
  func files(of certificates: [[UInt8]]) -> [CertificateFile] { certificates.prefix(512).compactMap(file) }

  private func examination(nonce: [UInt8]?) -> Examination {
    Examination(
      policy: policy, anchors: anchors, pool: pool, evidence: evidence, nonce: nonce, memory: memory)
  }
}
