import Foundation
import Signatures
import SwiftASN1

extension Judge {
  /// Identification of the signing certificate (ETSI EN 319 102-1 §5.2.3).
  func certificate(
    of signer: CMSSignerInfo, in message: CMSMessage, form: SignatureValue.Form, _ verdict: inout Verdict
  ) throws(Refusal) -> CertificateFile {
    guard let file = message.certificate(of: signer, or: others, reading: validator.file) else {
      throw Refusal(.noSigningCertificate, .noCertificate)
    }
    let named: [CertificateDigest]
    do { named = try signer.ownCertificates() } catch { throw Refusal(.formatFailure, .attributes) }
    guard named.allSatisfy({ $0.isOf(file) }) else { throw Refusal(.noSigningCertificate, .otherCertificateNamed) }
    guard !named.isEmpty || form == .pkcs7 else {
      throw Refusal(.signatureConstraintsFailure, .certificateNotNamed)
    }
    verdict.namesCertificate = !named.isEmpty && form != .pkcs7
    return file
  }

  /// Cryptographic verification (§5.2.7).
  func verify(
    _ message: CMSMessage, _ signer: CMSSignerInfo, over content: SignedContent, by file: CertificateFile
  ) throws(Refusal) {
    do throws(CMSFlaw) {
      switch content {
      case .content(let bytes): try check(message, signer, over: FileContent(bytes), by: file)
      case .file(let content?): try check(message, signer, over: content, by: file)
      case .file(nil): try message.check(signer, by: file.certificate)
      case .hashed(let hash):
        guard message.content == nil else { throw .otherType }
        guard let algorithm = signer.digest else { throw .algorithm }
        guard let digest = hash(algorithm) else { throw .noContent }
        try message.check(signer, overDigest: digest, by: file.certificate)
      }
    } catch {
      if case .hashed = content, message.content != nil { throw Refusal(.formatFailure, .attachedContent) }
      throw Refusal(error)
    }
  }

  /// A file that is not held in memory, but where the signature is over the content itself.
  private func check(
    _ message: CMSMessage, _ signer: CMSSignerInfo, over content: FileContent, by file: CertificateFile
  ) throws(CMSFlaw) {
    // A content beside one in the message would leave open which of them was signed.
    if let own = message.content {
      guard content.count == own.count, (try? content.bytes(atMost: own.count)) == own else { throw .otherContent }
    }
    guard let algorithm = signer.digest else { throw .algorithm }
    guard !signer.signedBytes.isEmpty else {
      guard let bytes = try? content.bytes(atMost: CMSMessage.longest) else { throw .noContent }
      return try message.check(signer, over: bytes, by: file.certificate)
    }
    guard let digest = try? content.digest(by: algorithm) else { throw .noContent }
    try message.check(signer, overDigest: digest, by: file.certificate)
  }

  /// The certificate and the algorithms, now or when the signature is proven to have existed (§5.2.6, §5.2.8, §5.6.2.4).
  func accept(
    _ made: MadeSignature, _ certificate: PathCertificate, for purpose: Purpose, _ proofs: ProofsOfExistence,
    _ verdict: inout Verdict
  ) throws(Refusal) {
    let proven = proofs.time(of: made.proofDigest)
    verdict.provenTime = proven
    verdict.timeSource = verdict.source(of: proven, now: proofs.now)
    guard let scheme = made.scheme else {
      throw Refusal(.cryptoConstraintsFailureNoProof, .weakAlgorithm("signature"))
    }
    let end = validator.policy.algorithms.end(
      of: UsedAlgorithm(scheme: .known(scheme), key: certificate.key.kind))
    let present = validator.validate(certificate, for: purpose, at: proofs.now)
    verdict.path = present.path
    var past: PastCertificateReport?
    let conclusion = present.conclusion(for: certificate, provenAt: proven, now: proofs.now) {
      let found = validator.validatePast(certificate, for: purpose, by: proofs)
      past = found
      return found
    }
    // What helped in the past is what was relied on.
    verdict.statuses = (conclusion.isPassed ? past?.statuses : nil) ?? present.statuses
    if !conclusion.isPassed { verdict.failures = conclusion.reasons }
    guard let subIndication = conclusion.subIndication else {
      if end.until < proofs.now, proven > end.until {
        let never = end.until == .distantPast
        throw Refusal(never ? .cryptoConstraintsFailure : .cryptoConstraintsFailureNoProof, .weakAlgorithm(end.name))
      }
      return
    }
    verdict.conclusion = Conclusion(subIndication, conclusion.reasons.map(SignatureReason.init))
  }
}

extension Verdict {
  /// What proves that a signature existed at a time: its own time stamp, or one over the document.
  fileprivate func source(of time: Date, now: Date) -> TimeSource {
    guard time < now else { return .now }
    return stamps.contains { $0.indication == .passed && $0.time == time } ? .signatureTimeStamp : .documentTimeStamp
  }
}

extension CertificateReport {
  /// What stands when the signature is proven to have existed at a time (§5.5.4, §5.6.2.4).
  fileprivate func conclusion(
    for certificate: PathCertificate, provenAt proven: Date, now: Date, past: () -> PastCertificateReport
  ) -> Conclusion<PathFailure> {
    guard !conclusion.isPassed else {
      // Good now, but proven to be older than its certificate.
      guard proven < certificate.notBefore else { return conclusion }
      let failure = PathFailure(fault: .notYetValid, position: 0, certificate: certificate.fingerprint)
      return Conclusion(.notYetValid, [failure])
    }
    guard proven < now else { return conclusion }
    let before = past()
    // The status was known for the time that counts, whatever newer one is missing.
    let wantsStatus = conclusion.reasons.allSatisfy { failure in
      if case .noStatus = failure.fault { true } else { false }
    }
    if conclusion.subIndication == .tryLater, wantsStatus, let control = before.controlTime, proven <= control,
      (certificate.notBefore...max(certificate.notBefore, certificate.notAfter)).contains(proven)
    {
      return .passed
    }
    return mended(by: before, provenAt: proven)
  }
}
