import Foundation
import Signatures

/// Judges single signatures and time stamps with the material of one document.
///
/// Proofs of existence grow from call to call: who calls goes from the newest time stamp to the oldest, and then to the
/// signatures (ETSI EN 319 102-1 §5.6.3.4).
struct Judge {
  let validator: CertificateValidator
  /// Certificates of the document that a signer may mean.
  let others: [CertificateFile]

  /// Validation of a signature with time (§5.5) and in the past (§5.6.2.4).
  func judge(_ value: SignatureValue, over content: SignedContent, proofs: inout ProofsOfExistence) -> Verdict {
    var verdict = Verdict(conclusion: .passed, provenTime: proofs.now)
    do throws(Refusal) {
      if case .unknown(let name) = value.form { throw Refusal(.formatFailure, .unknownForm(name)) }
      guard let message = value.message else { throw Refusal(.formatFailure, .malformed) }
      guard let signer = value.signer else { throw Refusal(.formatFailure, .severalSigners) }
      let file = try certificate(of: signer, in: message, form: value.form, &verdict)
      let certificate = try read(file)
      verdict.signer = certificate
      try verify(message, signer, over: content, by: file)
      verdict.stamps = value.stamps.map { stamp($0, over: signer, &proofs) }
      prove(certificate, namedBy: signer, verdict, &proofs)
      try accept(signer, certificate, for: .documents, proofs, &verdict)
    } catch {
      verdict.conclusion = error.conclusion
    }
    return verdict
  }

  /// Validation of a time stamp (§5.4), here one over a whole revision.
  func judgeStamp(
    _ token: TimeStampToken?, over content: SignedContent, proofs: inout ProofsOfExistence
  ) -> Verdict {
    var verdict = Verdict(conclusion: .passed, provenTime: proofs.now)
    do throws(Refusal) {
      guard let token else { throw Refusal(.formatFailure, .malformed) }
      guard let algorithm = token.info.imprint.algorithm else {
        throw Refusal(.cryptoConstraintsFailureNoProof, .weakAlgorithm("imprint"))
      }
      let digest: [UInt8]? =
        switch content {
        case .content(let bytes): bytes.map(algorithm.hash)
        case .hashed(let hash): hash(algorithm)
        }
      guard let digest else { throw Refusal(.signedDataNotFound, .noContent) }
      let unit: CertificateFile
      do { unit = try token.check(over: digest, by: algorithm, or: others) } catch { throw Refusal(error) }
      let certificate = try read(unit)
      verdict.signer = certificate
      verdict.namesCertificate = true
      prove(certificate, namedBy: token.signer, verdict, &proofs)
      try accept(token.signer, certificate, for: .timeStamping, proofs, &verdict)
    } catch {
      verdict.conclusion = error.conclusion
    }
    return verdict
  }

  /// A signature time stamp; when it passes, the signature is proven to be as old.
  private func stamp(
    _ token: TimeStampToken?, over signer: CMSSignerInfo, _ proofs: inout ProofsOfExistence
  ) -> TimeStampFinding {
    var verdict = judgeStamp(token, over: .content(signer.signature), proofs: &proofs)
    if let time = token?.info.time, verdict.conclusion.isPassed {
      let known = proofs.time(of: ProofsOfExistence.digest(of: signer.signature))
      if time > known.addingTimeInterval(validator.policy.clockTolerance) {
        verdict.conclusion = Conclusion(.timeStampOrderFailure, [.stampOrder])
      } else {
        proofs.add(ProofsOfExistence.digest(of: signer.signature), at: time)
      }
    }
    return TimeStampFinding(
      time: token?.info.time, unit: verdict.signer?.subjectText, indication: verdict.conclusion.indication,
      subIndication: verdict.conclusion.subIndication, reasons: verdict.conclusion.reasons)
  }

  /// A signature that is proven to exist had the certificate that it names, by a digest, in it (§5.6.2.3).
  private func prove(
    _ certificate: PathCertificate, namedBy signer: CMSSignerInfo, _ verdict: Verdict,
    _ proofs: inout ProofsOfExistence
  ) {
    guard verdict.namesCertificate else { return }
    proofs.add(certificate.fingerprint, at: proofs.time(of: ProofsOfExistence.digest(of: signer.signature)))
  }

  private func read(_ file: CertificateFile) throws(Refusal) -> PathCertificate {
    do { return try PathCertificate(der: file.der) } catch {
      throw Refusal(.chainGeneralFailure, .certificate(.malformed, fingerprint: file.fingerprint.hexadecimal))
    }
  }
}
