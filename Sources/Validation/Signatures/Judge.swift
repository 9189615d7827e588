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
      let made = MadeSignature(signer)
      verdict.stamps = value.stamps.map { stamp($0, over: made, &proofs) }
      prove(certificate, namedBy: made, verdict, &proofs)
      try accept(made, certificate, for: .documents, proofs, &verdict)
    } catch {
      verdict.conclusion = error.conclusion
    }
    return verdict
  }

  /// Validation of a time stamp (§5.4).
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
        case .content(let bytes): algorithm.hash(bytes)
        case .file(let content): content.flatMap { try? $0.digest(by: algorithm) }
        case .hashed(let hash): hash(algorithm)
        }
      guard let digest else { throw Refusal(.signedDataNotFound, .noContent) }
      let unit: CertificateFile
      do { unit = try token.check(over: digest, by: algorithm, or: others) } catch { throw Refusal(error) }
      let certificate = try read(unit)
      verdict.signer = certificate
      verdict.namesCertificate = true
      let made = MadeSignature(token.signer)
      prove(certificate, namedBy: made, verdict, &proofs)
      try accept(made, certificate, for: .timeStamping, proofs, &verdict)
    } catch {
      verdict.conclusion = error.conclusion
    }
    return verdict
  }

  /// A signature time stamp; when it passes, the signature is proven to be as old.
  func stamp(
    _ token: TimeStampToken?, over made: MadeSignature, _ proofs: inout ProofsOfExistence
  ) -> TimeStampFinding {
    var verdict = judgeStamp(token, over: .content(made.stamped), proofs: &proofs)
    prove([made.proofDigest], by: token, notAfter: made.proofDigest, &verdict, &proofs)
    return TimeStampFinding(verdict, of: token)
  }

  /// What a time stamp that passed proves: all of this existed then. One that is later than what is known of
  /// `known` contradicts the proof that there is.
  func prove(
    _ digests: [[UInt8]], by token: TimeStampToken?, notAfter known: [UInt8], _ verdict: inout Verdict,
    _ proofs: inout ProofsOfExistence
  ) {
    guard let time = token?.info.time, verdict.conclusion.isPassed else { return }
    guard time <= proofs.time(of: known).addingTimeInterval(validator.policy.clockTolerance) else {
      verdict.conclusion = Conclusion(.timeStampOrderFailure, [.stampOrder])
      return
    }
    for digest in digests { proofs.add(digest, at: time) }
  }

  /// A signature that is proven to exist had the certificate that it names, by a digest, in it (§5.6.2.3).
  func prove(
    _ certificate: PathCertificate, namedBy made: MadeSignature, _ verdict: Verdict,
    _ proofs: inout ProofsOfExistence
  ) {
    guard verdict.namesCertificate else { return }
    proofs.add(certificate.fingerprint, at: proofs.time(of: made.proofDigest))
  }

  func read(_ file: CertificateFile) throws(Refusal) -> PathCertificate {
    do { return try validator.read(file.der) } catch {
      let reason = SignatureReason.certificate(
        CertificateDefect(.malformed), fingerprint: file.fingerprint.hex)
      throw Refusal(.chainGeneralFailure, reason)
    }
  }
}
