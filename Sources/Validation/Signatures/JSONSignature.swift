import Foundation
import Signatures
import X509

/// A signature of JSON, beside its content or around it (ETSI TS 119 182-1).
struct JSONSignature: FileSignature {
  private let message: JWS
  private let signature: JWSSignature
  private let content: FileContent?
  private let stamps: [TimeStampToken?]

  private static let mostStamps = 16

  init(_ signature: JWSSignature, of message: JWS, beside content: FileContent?) {
    self.signature = signature
    self.message = message
    self.content = content
    stamps = signature.unsigned.flatMap { element -> [[UInt8]] in
      if case .signatureTimeStamps(let tokens) = element.kind { tokens } else { [] }
    }.prefix(Self.mostStamps).map { try? TimeStampToken(der: $0) }
  }

  var claimedTime: Date? { signature.header.signingTime }
  var coverage: SignatureCoverage { signature.header.files.map { .files($0.names) } ?? .content }

  var materials: [RevocationValues] {
    let added = signature.unsigned.compactMap { element in
      if case .values(let values) = element.kind { values } else { RevocationValues?.none }
    }
    let tokens = (stamps + archiveTokens.flatMap(\.tokens)).compactMap { $0?.message.values }
    return [RevocationValues(certificates: signature.header.certificates)] + added + tokens
  }

  var proofDigests: [[UInt8]] {
    [ProofsOfExistence.digest(of: signature.signature)] + materials.flatMap(\.proofDigests)
      + (stamps + archiveTokens.flatMap(\.tokens)).compactMap(\.self).flatMap(\.proofDigests)
  }

  func verdict(by judge: Judge, proofs: inout ProofsOfExistence) -> Verdict {
    var verdict = Verdict(conclusion: .passed, provenTime: proofs.now)
    do throws(Refusal) {
      let algorithm = try algorithm()
      let file = try certificate(or: judge.others)
      verdict.namesCertificate = true
      let certificate = try judge.read(file)
      verdict.signer = certificate
      let payload = try payload()
      guard
        algorithm.isValid(
          signature.signature, over: signature.content(payload: payload), by: file.certificate.publicKey)
      else { throw Refusal(.signatureFailure, .badSignature) }
      let made = MadeSignature(signature.signature, scheme: algorithm.scheme, stamped: Array(signature.text.utf8))
      verdict.stamps = stamps.map { judge.stamp($0, over: made, &proofs) }
      judge.prove(certificate, namedBy: made, verdict, &proofs)
      try judge.accept(made, certificate, for: .documents, proofs, &verdict)
    } catch {
      verdict.conclusion = error.conclusion
    }
    return verdict
  }

  private func algorithm() throws(Refusal) -> JWSAlgorithm {
    if let unknown = signature.header.unknownCritical { throw Refusal(.formatFailure, .unknownCritical(unknown)) }
    if let mechanism = signature.header.unknownFiles { throw Refusal(.formatFailure, .unknownForm(mechanism)) }
    let name = signature.header.algorithm
    guard let algorithm = JWSAlgorithm(rawValue: name) else {
      // Where nothing signs, nothing that may still be found will help.
      throw Refusal(name == "none" ? .formatFailure : .cryptoConstraintsFailureNoProof, .weakAlgorithm(name))
    }
    return algorithm
  }

  /// Identification of the signing certificate (ETSI EN 319 102-1 §5.2.3).
  private func certificate(or others: [CertificateFile]) throws(Refusal) -> CertificateFile {
    let digests = signature.header.ownCertificates
    let named = digests.compactMap(\.self)
    guard named.count == digests.count else { throw Refusal(.formatFailure, .attributes) }
    guard !named.isEmpty else { throw Refusal(.signatureConstraintsFailure, .certificateNotNamed) }
    if let first = signature.header.certificates.first {
      guard let file = try? CertificateFile(der: first) else { throw Refusal(.noSigningCertificate, .noCertificate) }
      guard named.allSatisfy({ $0.isOf(file) }) else { throw Refusal(.noSigningCertificate, .otherCertificateNamed) }
      return file
    }
    guard let file = others.first(where: { file in named.allSatisfy { $0.isOf(file) } }) else {
      throw Refusal(.noSigningCertificate, .noCertificate)
    }
    return file
  }

  /// What the signature is over, once the files that it names were found to be what was signed.
  private func payload() throws(Refusal) -> [UInt8] {
    if let files = signature.header.files {
      guard message.payload == nil else { throw Refusal(.formatFailure, .attachedContent) }
      try check(files)
    }
    guard let payload = try? signature.payload(in: message, or: content) else {
      guard message.payload != nil else { throw Refusal(.signedDataNotFound, .noContent) }
      throw Refusal(.hashFailure, .otherContent)
    }
    return payload
  }

  /// One file can stand beside the signature: others that it names are missing.
  private func check(_ files: JWSFiles) throws(Refusal) {
    guard let content else { throw Refusal(.signedDataNotFound, .missingFile(files.names[0])) }
    let digest = try? signature.digest(of: content, by: files.algorithm)
    let missing = zip(files.names, files.digests).first { $0.1 != digest }?.0
    guard let missing else { return }
    if files.names.count == 1 { throw Refusal(.hashFailure, .changedFile(missing)) }
    throw Refusal(.signedDataNotFound, .missingFile(missing))
  }

  var archiveStamps: [ArchiveStamp] {
    archiveTokens.flatMap { place, tokens in
      tokens.map { token in
        let stamped = SignedContent.hashed { algorithm in
          (try? signature.archived(before: place, in: message, or: content, by: algorithm)).flatMap(\.self)
        }
        return ArchiveStamp(token: token, content: stamped, covered: covered(before: place))
      }
    }
  }

  /// By their places among what was added.
  private var archiveTokens: [(place: Int, tokens: [TimeStampToken?])] {
    signature.unsigned.enumerated().compactMap { place, element in
      guard case .archiveTimeStamps(let tokens) = element.kind else { return nil }
      return (place, tokens.prefix(Self.mostStamps).map { try? TimeStampToken(der: $0) })
    }
  }

  private func covered(before place: Int) -> [[UInt8]] {
    var digests = [ProofsOfExistence.digest(of: signature.signature)]
    digests += signature.header.certificates.map(ProofsOfExistence.digest)
    for element in signature.unsigned.prefix(place) {
      switch element.kind {
      case .signatureTimeStamps(let tokens), .archiveTimeStamps(let tokens):
        digests += tokens.compactMap { try? TimeStampToken(der: $0) }.flatMap(\.proofDigests)
      case .values(let values): digests += values.proofDigests
      case .other: break
      }
    }
    return digests
  }
}
